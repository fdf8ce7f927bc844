CREATE TABLE secrets (name text PRIMARY KEY, value bytea NOT NULL);
CREATE TABLE polls (id text PRIMARY KEY, document text NOT NULL, sealed boolean NOT NULL DEFAULT false);
CREATE TABLE codes (poll text, code bytea, PRIMARY KEY (poll, code));
-- `ballot` is null unless the poll lets a vote be replaced by voting again.
CREATE TABLE spent (poll text, credential bytea, ballot bytea, PRIMARY KEY (poll, credential));
-- `vote` is null if the ballot was withdrawn or replaced; its key stays, so that a late copy of it is not cast again.
CREATE TABLE ballots (poll text, ballot bytea, vote text, PRIMARY KEY (poll, ballot));
-- PostgreSQL records with each row which transaction wrote it (`xmin`), and keeps rows in the order in which they came: by
-- these, a row of `spent` could be matched with a ballot. So ballots come in here, and go on to `ballots` many at once, in
-- the order of their hashes (`civic_mix`).
CREATE TABLE incoming (poll text, ballot bytea, vote text, PRIMARY KEY (poll, ballot));

-- Who keeps a ballot shares this lock of its poll; who mixes or seals has it alone.
CREATE FUNCTION civic_lock(of_poll text) RETURNS bigint LANGUAGE sql IMMUTABLE AS
    $$ SELECT hashtextextended('civic-poll:' || of_poll, 0) $$;

-- What is known of a ballot; null if it is not there.
CREATE FUNCTION civic_standing(of_poll text, of_ballot bytea, new_vote text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
    old_vote text;
BEGIN
    SELECT vote INTO old_vote FROM (
        SELECT poll, ballot, vote FROM incoming UNION ALL SELECT poll, ballot, vote FROM ballots
    ) AS both_tables WHERE poll = of_poll AND ballot = of_ballot;
    IF FOUND THEN
        RETURN CASE WHEN old_vote IS NULL THEN 'withdrawn' WHEN old_vote = new_vote THEN 'kept' ELSE 'key-used' END;
    END IF;
    RETURN NULL;
END $$;

-- Keeps one ballot. The same order of questions as `keep` (sqlite.rs), asked again where another transaction may have
-- answered since: whoever comes second with a key waits in its INSERT until the first has finished.
CREATE FUNCTION civic_cast(
    of_poll text, new_ballot bytea, new_vote text, by_credential bytea, is_code boolean, replaces boolean, by_proof bytea
) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
    standing text;
    is_first boolean := true;
    old_ballot bytea;
BEGIN
    PERFORM pg_advisory_xact_lock_shared(civic_lock(of_poll));
    standing := civic_standing(of_poll, new_ballot, new_vote);
    IF standing IS NOT NULL THEN
        RETURN standing;
    END IF;
    IF (SELECT sealed FROM polls WHERE id = of_poll) THEN
        RETURN 'sealed';
    END IF;
    IF is_code AND NOT EXISTS (SELECT FROM codes WHERE poll = of_poll AND code = by_credential) THEN
        RETURN 'code-unknown';
    END IF;
    IF by_credential IS NOT NULL THEN
        INSERT INTO spent (poll, credential, ballot)
            VALUES (of_poll, by_credential, CASE WHEN replaces THEN new_ballot END)
            ON CONFLICT DO NOTHING;
        is_first := FOUND;
        IF NOT is_first AND NOT replaces THEN
            RETURN coalesce(civic_standing(of_poll, new_ballot, new_vote), 'already-voted');
        END IF;
    END IF;
    IF by_proof IS NOT NULL THEN
        INSERT INTO spent (poll, credential) VALUES (of_poll, by_proof) ON CONFLICT DO NOTHING;
        IF NOT FOUND THEN
            IF is_first THEN
                DELETE FROM spent WHERE poll = of_poll AND credential = by_credential;
            END IF;
            RETURN coalesce(civic_standing(of_poll, new_ballot, new_vote), 'proof-used');
        END IF;
    END IF;
    INSERT INTO incoming (poll, ballot, vote) VALUES (of_poll, new_ballot, new_vote) ON CONFLICT DO NOTHING;
    IF NOT FOUND THEN
        DELETE FROM spent WHERE poll = of_poll AND (credential = by_proof OR (is_first AND credential = by_credential));
        RETURN civic_standing(of_poll, new_ballot, new_vote);
    END IF;
    IF NOT is_first THEN
        SELECT ballot INTO old_ballot FROM spent WHERE poll = of_poll AND credential = by_credential FOR UPDATE;
        UPDATE spent SET ballot = new_ballot WHERE poll = of_poll AND credential = by_credential;
        UPDATE incoming SET vote = NULL WHERE poll = of_poll AND ballot = old_ballot;
        UPDATE ballots SET vote = NULL WHERE poll = of_poll AND ballot = old_ballot;
    END IF;
    RETURN 'kept';
END $$;

-- Moves ballots on in the order of their hashes, once there are so many of a poll that a row says little.
CREATE FUNCTION civic_mix(of_poll text, fewest bigint) RETURNS boolean LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_advisory_xact_lock(civic_lock(of_poll));
    IF (SELECT count(*) FROM incoming WHERE poll = of_poll) < fewest THEN
        RETURN false;
    END IF;
    INSERT INTO ballots (poll, ballot, vote)
        SELECT poll, ballot, vote FROM incoming WHERE poll = of_poll ORDER BY ballot;
    DELETE FROM incoming WHERE poll = of_poll;
    RETURN true;
END $$;

-- From here on no ballot changes. All are written anew, in one transaction and in the order of their hashes, and so is who
-- voted.
CREATE FUNCTION civic_seal(of_poll text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_advisory_xact_lock(civic_lock(of_poll));
    IF (SELECT sealed FROM polls WHERE id = of_poll) THEN
        RETURN;
    END IF;
    UPDATE polls SET sealed = true WHERE id = of_poll;
    CREATE TEMPORARY TABLE all_ballots ON COMMIT DROP AS
        SELECT ballot, vote FROM incoming WHERE poll = of_poll
        UNION ALL SELECT ballot, vote FROM ballots WHERE poll = of_poll;
    CREATE TEMPORARY TABLE all_spent ON COMMIT DROP AS
        SELECT credential, ballot FROM spent WHERE poll = of_poll;
    DELETE FROM incoming WHERE poll = of_poll;
    DELETE FROM ballots WHERE poll = of_poll;
    DELETE FROM spent WHERE poll = of_poll;
    INSERT INTO ballots (poll, ballot, vote) SELECT of_poll, ballot, vote FROM all_ballots ORDER BY ballot;
    INSERT INTO spent (poll, credential, ballot) SELECT of_poll, credential, ballot FROM all_spent ORDER BY credential;
END $$;
