# civic-widgets, ελληνικά. Απλές λέξεις, μικρές προτάσεις, τι να κάνετε μετά. Με τη σειρά που διαβάζονται.

loading = Φόρτωση…
try-again = Δοκιμάστε ξανά
continue = Συνέχεια
back = Πίσω
yes = Ναι
no = Όχι
optional = { $label } (προαιρετικό)
change = Αλλαγή
leads-to = (ανοίγει το { $host } σε νέα καρτέλα)
website = Ιστότοπος
bad-attribute = Αυτό το τμήμα της σελίδας δεν έχει ρυθμιστεί σωστά: το χαρακτηριστικό «{ $name }» έχει την τιμή «{ $value }», αλλά θα έπρεπε να είναι: { $allowed }.
bad-address = Αυτό το τμήμα της σελίδας δεν έχει ρυθμιστεί σωστά: το χαρακτηριστικό «{ $name }» έχει την τιμή «{ $value }», αλλά θα έπρεπε να είναι διεύθυνση: https://… ή διαδρομή σε αυτόν τον ιστότοπο.

## Όταν η ίδια η φόρμα δεν μπορεί να λειτουργήσει

fallback-link = Κάντε την αναφορά σας εδώ
fallback-mail = Στείλτε την αναφορά σας με email

## Βήματα

step-of = Βήμα { $now } από τα { $all }
step-category = Τι αφορά;
step-details = Τι συνέβη;
step-place = Πού βρίσκεται;
step-contact = Πώς μπορούμε να επικοινωνήσουμε μαζί σας;
step-review = Ελέγξτε την αναφορά σας
part-loading = Φόρτωση του επόμενου βήματος…
part-failed = Το επόμενο βήμα δεν φορτώθηκε. Όσα γράψατε έχουν διατηρηθεί.

## Τι διατηρείται

draft-restored = Διατηρήσαμε όσα συμπληρώσατε την προηγούμενη φορά, μόνο σε αυτή τη συσκευή.
draft-discard = Διαγραφή όλων και νέα αρχή
keeping-blocked = Το πρόγραμμα περιήγησης δεν επιτρέπει σε αυτή τη σελίδα να διατηρεί όσα γράφετε. Αν φύγετε από τη σελίδα πριν από την αποστολή, θα χαθούν.
keeping-full = Δεν υπάρχει άλλος χώρος σε αυτή τη συσκευή για να διατηρηθούν όσα γράφετε. Αν φύγετε από τη σελίδα πριν από την αποστολή, θα χαθούν.

## Τι αφορά;

categories-loading = Φόρτωση των θεμάτων που μπορείτε να αναφέρετε…
categories-failed = Τα θέματα που μπορείτε να αναφέρετε δεν φορτώθηκαν
categories-none = Αυτή τη στιγμή δεν μπορείτε να αναφέρετε κάτι εδώ. Επικοινωνήστε με τον Δήμο με άλλον τρόπο.
categories-all = Επιλέξτε το θέμα
categories-other = Άλλο
categories-search = Αναζήτηση
categories-search-hint = Για παράδειγμα: λακκούβα, φωτισμός, απορρίμματα
categories-found = { $count ->
    [0] Δεν βρέθηκε τίποτα
    [one] Ένα αποτέλεσμα
   *[other] { $count } αποτελέσματα
}
categories-not-found = Δεν βρέθηκε τίποτα. Δοκιμάστε άλλη λέξη ή καθαρίστε την αναζήτηση για να τα δείτε όλα.
category = Θέμα

## Τι συνέβη;

about-category = Θέμα: { $category }
description = Τι συνέβη
description-hint = Γράψτε τι είδατε. Μην αναφέρετε ονόματα ή αριθμούς κυκλοφορίας άλλων προσώπων.
questions-loading = Φόρτωση των ερωτήσεων…
questions-failed = Οι ερωτήσεις δεν φορτώθηκαν
photo = Φωτογραφία
photo-hint = Τα στοιχεία για το πού και πότε τραβήχτηκε η φωτογραφία αφαιρούνται πριν φύγει από τη συσκευή σας.
photo-choose = Τραβήξτε ή επιλέξτε φωτογραφία
photo-change = Επιλέξτε άλλη φωτογραφία
photo-remove = Αφαίρεση της φωτογραφίας
photo-alt = Η φωτογραφία που προσθέσατε
photo-preparing = Προετοιμασία της φωτογραφίας…
photo-added = Η φωτογραφία προστέθηκε.
photo-not-an-image = Αυτό το αρχείο δεν είναι φωτογραφία. Επιλέξτε εικόνα JPEG, PNG, WebP ή HEIC.
photo-unreadable = Αυτή η φωτογραφία δεν ανοίγει. Τραβήξτε άλλη ή συνεχίστε χωρίς φωτογραφία.
photo-too-large = Αυτή η φωτογραφία είναι πολύ μεγάλη. Επιλέξτε μία έως 40 MB.

## Πού βρίσκεται;

place-words = Διεύθυνση ή περιγραφή του σημείου
place-words-hint = Για παράδειγμα: Ερμού 12, μπροστά στο φαρμακείο
locate = Χρήση της θέσης μου
locating = Ρωτάμε τη συσκευή σας πού βρίσκεστε…
located = Η θέση βρέθηκε, με ακρίβεια περίπου { $metres } μ.
locate-denied = Το πρόγραμμα περιήγησης δεν μας έδωσε τη θέση σας. Μπορείτε να το επιτρέψετε στις ρυθμίσεις αυτής της σελίδας ή να περιγράψετε το σημείο με λόγια.
locate-unavailable = Η συσκευή σας δεν γνωρίζει τη θέση της αυτή τη στιγμή. Περιγράψτε το σημείο με λόγια.
locate-timeout = Η συσκευή σας άργησε πολύ να βρει τη θέση της. Δοκιμάστε ξανά ή περιγράψτε το σημείο με λόγια.
locate-unsupported = Αυτό το πρόγραμμα περιήγησης δεν μπορεί να μας δώσει τη θέση σας εδώ. Περιγράψτε το σημείο με λόγια.
coordinates-open = Συντεταγμένες
coordinates = Γεωγραφικό πλάτος και μήκος
coordinates-hint = Για παράδειγμα: 43.7696, 11.2558

## Πώς μπορούμε να επικοινωνήσουμε μαζί σας;

contact-text = Μπορείτε να αφήσετε τα πεδία κενά. Αν τα συμπληρώσετε, ο Δήμος μπορεί να σας ζητήσει διευκρινίσεις και να σας πει τι έκανε. Τα στοιχεία αυτά δεν δημοσιεύονται.
contact-needed = Ο Δήμος χρειάζεται τη διεύθυνση email σας για αυτή την αναφορά. Η διεύθυνση δεν δημοσιεύεται.
contact-privacy = Τι κάνει ο Δήμος με τα δεδομένα σας (ανοίγει σε νέα καρτέλα)
contact = Στοιχεία επικοινωνίας
contact-none = Ανώνυμη αναφορά
name = Ονοματεπώνυμο
first-name = Όνομα
last-name = Επώνυμο
email = Διεύθυνση email
phone = Αριθμός τηλεφώνου

## Έλεγχος και αποστολή

review-text = Μετά την αποστολή, ο Δήμος μπορεί να δημοσιεύσει τι συνέβη, πού, και τη φωτογραφία. Τα στοιχεία επικοινωνίας σας μένουν στον Δήμο.
send = Αποστολή της αναφοράς
sending-title = Αποστολή της αναφοράς σας
sending-text = Κρατήστε αυτή τη σελίδα ανοιχτή. Όσα γράψατε μένουν σε αυτή τη συσκευή μέχρι να τα λάβει ο Δήμος.
checking-title = Ρωτάμε τον Δήμο
checking-text = Η τελευταία απάντηση δεν έφτασε σε εμάς. Ρωτάμε αν η αναφορά σας έχει ήδη φτάσει.

queued-title = Η αναφορά σας δεν έχει σταλεί ακόμη
queued-offline = Θα σταλεί μόνη της, μόλις η συσκευή σας συνδεθεί ξανά στο διαδίκτυο, με αυτή τη σελίδα ανοιχτή.
queued-text = Μπορείτε να δοκιμάσετε ξανά τώρα ή αργότερα.
queued-kept = Δεν χάθηκε τίποτα: η αναφορά σας διατηρείται σε αυτή τη συσκευή.
queued-send = Δοκιμάστε ξανά
queued-edit = Αλλαγή της αναφοράς
doubt-title = Δεν γνωρίζουμε αν η αναφορά σας έφτασε
doubt-not-shown = Την αναζητήσαμε στον κατάλογο του Δήμου και δεν τη βρήκαμε. Ορισμένοι Δήμοι εμφανίζουν τις αναφορές έπειτα από κάποιο διάστημα. Αν τη στείλετε ξανά, ο Δήμος μπορεί να τη λάβει δύο φορές.
doubt-not-asked = Αυτή τη στιγμή δεν μπορούμε να ρωτήσουμε τον διακομιστή του Δήμου. Πριν σταλεί οτιδήποτε ξανά, θα ελέγξουμε αν η αναφορά σας έχει ήδη φτάσει.
doubt-check = Νέος έλεγχος
doubt-send = Να σταλεί ξανά παρ’ όλα αυτά

## Απόδειξη παραλαβής

receipt-title = Ευχαριστούμε. Ο Δήμος έλαβε την αναφορά σας
receipt-number = Ο αριθμός της αναφοράς σας
receipt-numbering = Η αναφορά σας παίρνει αριθμό…
receipt-number-later = Η αναφορά σας θα πάρει αριθμό αργότερα. Θα τον βρείτε στην ενότητα «Οι αναφορές μου» σε αυτή τη συσκευή.
receipt-no-number = Ο Δήμος δεν δίνει αριθμό σε αυτές τις αναφορές.
receipt-next = Τι γίνεται στη συνέχεια
receipt-next-text = Ο Δήμος εξετάζει την αναφορά σας και τη διαβιβάζει σε όσους μπορούν να βοηθήσουν. Μπορείτε να την παρακολουθείτε στην ενότητα «Οι αναφορές μου» σε αυτή τη συσκευή.
receipt-next-untracked = Ο Δήμος εξετάζει την αναφορά σας και τη διαβιβάζει σε όσους μπορούν να βοηθήσουν.
receipt-another = Αναφέρετε κάτι άλλο

## Οι αναφορές μου

mine-open = { $count ->
    [one] Η αναφορά μου
   *[other] Οι { $count } αναφορές μου
}
mine-title = Οι αναφορές μου
mine-text = Στάλθηκαν από αυτή τη συσκευή. Μόνο αυτή η συσκευή γνωρίζει τον κατάλογο.
mine-none = Δεν έχουν σταλεί αναφορές από αυτή τη συσκευή.
mine-refreshing = Ρωτάμε τον Δήμο για νεότερα…
mine-stale = Κάποια νεότερα στοιχεία δεν ήταν δυνατό να ληφθούν. Βλέπετε τα τελευταία γνωστά.
mine-sent = Στάλθηκε στις { $time }
mine-number = Αριθμός { $number }
mine-numbering = Ο αριθμός θα δοθεί αργότερα
mine-no-number = Χωρίς αριθμό
mine-erase = Διαγραφή αυτού του καταλόγου από τη συσκευή
mine-erase-text = Ο Δήμος διατηρεί τις αναφορές σας. Χωρίς αυτόν τον κατάλογο θα μπορείτε να τις παρακολουθείτε μόνο με τον αριθμό τους.
mine-erase-yes = Διαγραφή
mine-erase-no = Διατήρηση του καταλόγου
mine-close = Πίσω στη φόρμα
status-sent = Στάλθηκε
status-open = Ανοιχτή
status-closed = Κλειστή
status-unknown = Άγνωστη κατάσταση
status-untracked = Δεν παρακολουθείται
status-detail = { $status }: { $detail }

## Προβλήματα

problems-title = Ελέγξτε τα εξής
refused-title = Ο διακομιστής του Δήμου δεν δέχτηκε την αναφορά
problem-missing = «{ $label }»: λείπει η απάντηση.
problem-category-missing = Επιλέξτε το θέμα.
problem-description-missing = Γράψτε τι συνέβη.
problem-place-missing = Δηλώστε πού βρίσκεται: με λόγια ή με τη θέση σας.
problem-email-missing = Γράψτε τη διεύθυνση email σας.
problem-too-long = «{ $label }»: το κείμενο είναι πολύ μεγάλο. Μέγιστος αριθμός χαρακτήρων: { $most }.
problem-not-a-number = «{ $label }»: γράψτε έναν αριθμό, για παράδειγμα 2,5.
problem-not-a-date = «{ $label }»: γράψτε ημερομηνία και ώρα.
problem-not-a-choice = «{ $label }»: επιλέξτε μία από τις επιλογές.
problem-not-coordinates = Αυτές δεν είναι συντεταγμένες. Γράψτε τις έτσι: 43.7696, 11.2558.
problem-not-an-email = Γράψτε μια διεύθυνση email όπως onoma@example.org.
problem-not-a-phone = Γράψτε έναν αριθμό τηλεφώνου με ψηφία, για παράδειγμα +30 210 123 4567.
problem-photo-not-ready = Η φωτογραφία ετοιμάζεται ακόμη. Περιμένετε λίγο.
problem-questions-not-ready = Οι ερωτήσεις δεν έχουν φορτωθεί ακόμη.
problem-refused = Ο διακομιστής του Δήμου απαντά: { $said }

error-offline = Η συσκευή σας δεν είναι συνδεδεμένη στο διαδίκτυο.
error-timeout = Ο διακομιστής του Δήμου άργησε πολύ να απαντήσει.
error-unreachable = Δεν είναι δυνατή η σύνδεση με τον διακομιστή του Δήμου.
error-blocked = Δεν είναι δυνατή η σύνδεση με τον διακομιστή του Δήμου από αυτή τη σελίδα.
error-server = Ο διακομιστής του Δήμου έχει βλάβη.
error-too-many = Αυτή τη στιγμή ο διακομιστής του Δήμου έχει μεγάλο φόρτο. Δοκιμάστε ξανά σε λίγα λεπτά.
error-wait = Αυτή τη στιγμή ο διακομιστής του Δήμου έχει μεγάλο φόρτο. Δοκιμάστε ξανά σε { $seconds ->
    [one] ένα δευτερόλεπτο
   *[other] { $seconds } δευτερόλεπτα
}.
error-key = Ο διακομιστής του Δήμου δεν επιτρέπει σε αυτή τη σελίδα να τον χρησιμοποιεί. Δεν φταίτε εσείς. Επικοινωνήστε με τον Δήμο με άλλον τρόπο και ενημερώστε τον για αυτό το σφάλμα.
error-not-found = Ο διακομιστής του Δήμου δεν γνωρίζει αυτό που ζητά η σελίδα. Δεν φταίτε εσείς. Επικοινωνήστε με τον Δήμο με άλλον τρόπο και ενημερώστε τον για αυτό το σφάλμα.
error-photo-refused = Ο διακομιστής του Δήμου δεν δέχεται αυτή τη φωτογραφία. Αφαιρέστε την ή επιλέξτε άλλη.
error-refused = Ο διακομιστής του Δήμου δεν δέχτηκε αυτό που έστειλε η σελίδα.
error-web-page = Ο διακομιστής του Δήμου απάντησε με ιστοσελίδα αντί για δεδομένα. Δεν φταίτε εσείς. Δοκιμάστε ξανά αργότερα.
error-nonsense = Ο διακομιστής του Δήμου έδωσε μια απάντηση που δεν βγάζει νόημα. Δεν φταίτε εσείς. Δοκιμάστε ξανά αργότερα.
error-no-number = Ο διακομιστής του Δήμου πήρε την αναφορά, αλλά δεν της έδωσε αριθμό.
error-too-large = Ο διακομιστής του Δήμου έστειλε περισσότερα από όσα μπορεί να διαβάσει αυτή η σελίδα.

## Για τον διαχειριστή του ιστοτόπου, στην κονσόλα

webmaster-error-offline = η συσκευή δεν είναι συνδεδεμένη στο δίκτυο.
webmaster-error-timeout = το endpoint δεν απάντησε εγκαίρως.
webmaster-error-unreachable = δεν είναι δυνατή η σύνδεση με το endpoint. Ελέγξτε το χαρακτηριστικό «endpoint» και την Content-Security-Policy (connect-src).
webmaster-error-blocked = το endpoint βρίσκεται σε άλλον διακομιστή και δεν είναι δυνατή η σύνδεση με αυτό. Αν λειτουργεί, του λείπει η κεφαλίδα «Access-Control-Allow-Origin», ή λείπει το ίδιο από το connect-src στην Content-Security-Policy αυτής της σελίδας. Μια διαδρομή σε αυτόν τον ιστότοπο που του προωθεί τα αιτήματα λειτουργεί χωρίς κανένα από τα δύο.
webmaster-error-server = το endpoint απάντησε με κατάσταση { $status }. { $said }
webmaster-error-too-many = το endpoint περιορίζει τη συχνότητα των αιτημάτων (κατάσταση 429). { $said }
webmaster-error-key = το endpoint θέλει άλλο κλειδί (κατάσταση { $status }). Ελέγξτε το χαρακτηριστικό «api-key» ή αφήστε έναν διακομιστή μεσολάβησης να προσθέτει το κλειδί. { $said }
webmaster-error-not-found = το endpoint δεν γνωρίζει αυτή τη διεύθυνση (κατάσταση { $status }). Ελέγξτε το χαρακτηριστικό «endpoint»· για το civic-report είναι η διεύθυνση κάτω από την οποία βρίσκεται το services.json. { $said }
webmaster-error-photo-refused = το endpoint δεν δέχεται τη φωτογραφία (κατάσταση { $status }). Ελέγξτε τα χαρακτηριστικά «media-field» και «no-photo». { $said }
webmaster-error-refused = το endpoint απέρριψε το αίτημα (κατάσταση { $status }). { $said }
webmaster-error-web-page = το endpoint απαντά με ιστοσελίδα. Ελέγξτε το χαρακτηριστικό «endpoint»· για το civic-report είναι η διεύθυνση κάτω από την οποία βρίσκεται το services.json, και ορισμένοι διακομιστές χρειάζονται και το «jurisdiction».
webmaster-error-nonsense = αυτό που απαντά το endpoint δεν ακολουθεί το πρωτόκολλό του: Open311 GeoReport v2 για το civic-report, αυτό του χαρακτηριστικού «backend» για το civic-source.
webmaster-error-no-number = το endpoint απάντησε σε νέα αναφορά χωρίς αριθμό και χωρίς token.
webmaster-error-too-large = η απάντηση του endpoint είναι πολύ μεγάλη για να διαβαστεί.

## Κυκλοφορία και στάθμευση

mobility-title = Κυκλοφορία και στάθμευση
mobility-loading = Φόρτωση κυκλοφορίας και στάθμευσης…
mobility-updated = Ενημερώθηκε: { $time }
mobility-refresh = Ανανέωση
mobility-refreshing = Γίνεται ανανέωση…
mobility-empty = Αυτή τη στιγμή δεν υπάρχει κάτι να εμφανιστεί εδώ.
mobility-all-stale = Τα στοιχεία είναι πολύ παλιά για να εμφανιστούν
mobility-all-stale-text = Τα συστήματα του Δήμου δεν έχουν στείλει κάτι νέο εδώ και περισσότερο από μία ώρα. Συνεχίζουμε να ελέγχουμε.
mobility-some-down = Αυτή τη στιγμή δεν απαντούν: { $names }. Τα υπόλοιπα είναι ενημερωμένα.
mobility-all-down = Η κυκλοφορία και η στάθμευση δεν φορτώθηκαν
mobility-all-down-old = Αυτή τη στιγμή δεν έρχονται νέα στοιχεία. Όσα βλέπετε είναι παλαιότερα· δίπλα αναγράφεται πόσο.
mobility-outside = Φαίνεται ότι βρίσκεστε έξω από αυτή την πόλη: το πλησιέστερο σημείο απέχει { $distance }.
mobility-lists = Περιεχόμενα
mobility-more = Εμφάνιση { $count } ακόμη (απομένουν { $all })
mobility-nameless = Χωρίς όνομα

## Από πού

mobility-place = Κοντά σε ποιο σημείο;
mobility-place-hint = Χώρος στάθμευσης ή δρόμος αυτής της σελίδας, ή συντεταγμένες
mobility-place-find = Εύρεση
mobility-place-not-found = Το «{ $place }» δεν υπάρχει σε αυτή τη σελίδα. Δοκιμάστε το όνομα ή τον δρόμο ενός χώρου στάθμευσης.
mobility-from-device = Οι αποστάσεις είναι σε ευθεία γραμμή, από εκεί που βρίσκεστε.
mobility-from-place = Οι αποστάσεις είναι σε ευθεία γραμμή, από: { $place }
mobility-metres = { $metres } μ.
mobility-kilometres = { $kilometres } χλμ.

## Πού να σταθμεύσετε

mobility-parking = Χώροι στάθμευσης
mobility-free-of =
    { $free ->
        [one] 1 ελεύθερη θέση από { $all }
       *[other] { $free } ελεύθερες θέσεις από { $all }
    }
mobility-free =
    { $free ->
        [one] 1 ελεύθερη θέση
       *[other] { $free } ελεύθερες θέσεις
    }
mobility-capacity =
    { $all ->
        [one] Μία θέση
       *[other] { $all } θέσεις
    }
mobility-open = Ανοιχτό
mobility-nearly-full = Σχεδόν πλήρες
mobility-full = Πλήρες
mobility-closed = Κλειστό
mobility-subscribers = Μόνο για συνδρομητές
mobility-no-data = Χωρίς στοιχεία αυτή τη στιγμή
mobility-unknown = Άγνωστο
mobility-filling = γεμίζει
mobility-steady = σταθερό
mobility-emptying = αδειάζει
mobility-age =
    { $minutes ->
        [0] Μόλις τώρα
        [one] Πριν από 1 λεπτό
       *[other] Πριν από { $minutes } λεπτά
    }
mobility-ageing = Πριν από { $minutes } λεπτά: ίσως δεν ισχύει πια
mobility-age-unknown = Δεν γνωρίζουμε πόσο παλιό είναι αυτό το στοιχείο
mobility-too-old = Το τελευταίο στοιχείο είναι παλαιότερο από μία ώρα
mobility-garage = Κτίριο στάθμευσης
mobility-underground = Υπόγειος χώρος
mobility-ground = Υπαίθριος χώρος
mobility-street = Στον δρόμο
mobility-park-and-ride = Στάθμευση και μετεπιβίβαση (P+R)
mobility-too-low = Πολύ χαμηλό για το όχημά σας
mobility-height-unknown = Το μέγιστο ύψος δεν είναι γνωστό
mobility-said = Το σύστημα του Δήμου δίνει { $said } ελεύθερες θέσεις, πράγμα που δεν μπορεί να ισχύει.
mobility-spaces-general = Για όλους
mobility-spaces-accessible = Για άτομα με αναπηρία, με δελτίο στάθμευσης
mobility-spaces-women = Για γυναίκες
mobility-spaces-family = Για οικογένειες
mobility-spaces-charging = Με φόρτιση ηλεκτρικών οχημάτων
mobility-spaces-car-sharing = Για κοινόχρηστα αυτοκίνητα
mobility-spaces-motorcycle = Για μοτοσικλέτες
mobility-spaces-bicycle = Για ποδήλατα
mobility-spaces-lorry = Για φορτηγά
mobility-spaces-coach = Για τουριστικά λεωφορεία
mobility-spaces-caravan = Για τροχόσπιτα
mobility-spaces-subscriber = Για συνδρομητές
mobility-address = Διεύθυνση
mobility-hours = Ώρες λειτουργίας
mobility-always = Όλο το εικοσιτετράωρο
mobility-day-off = κλειστά
mobility-holidays = αργίες
mobility-open-now = ανοιχτά τώρα
mobility-closed-now = κλειστά τώρα
mobility-tariff = Τιμή
mobility-height-limit = Μέγιστο ύψος
mobility-height = { $metres } μ.
mobility-operator = Φορέας λειτουργίας
mobility-forecast = Πρόβλεψη ελεύθερων θέσεων
mobility-forecast-loading = Φόρτωση της πρόβλεψης…
mobility-forecast-failed = Η πρόβλεψη δεν φορτώθηκε.
mobility-foretold = { $time }: περίπου { $free }
mobility-way = Οδηγίες διαδρομής
mobility-follow = Ειδοποίηση όταν αλλάξει
mobility-follow-hint = Όσο αυτή η σελίδα είναι ανοιχτή, εμφανίζεται εδώ ένα μήνυμα όταν γεμίζει, όταν κλείνει και όταν έχει ξανά θέσεις.

## Φίλτρα

mobility-filters =
    { $set ->
        [0] Φίλτρα και ταξινόμηση
        [one] Φίλτρα και ταξινόμηση (1 ενεργό φίλτρο)
       *[other] Φίλτρα και ταξινόμηση ({ $set } ενεργά φίλτρα)
    }
mobility-filters-clear = Κατάργηση όλων των φίλτρων
mobility-found = Χώροι στάθμευσης που βρέθηκαν: { $count } από { $all }
mobility-none-fits = Τίποτα δεν ταιριάζει με την αναζήτηση και τα φίλτρα.
mobility-search = Αναζήτηση σε όλους τους καταλόγους
mobility-only = Εμφάνιση μόνο
mobility-only-free = Με ελεύθερες θέσεις
mobility-only-open = Ανοιχτά τώρα
mobility-only-accessible = Με θέσεις για άτομα με αναπηρία
mobility-only-charging = Με φόρτιση ηλεκτρικών οχημάτων
mobility-only-park-and-ride = Στάθμευση και μετεπιβίβαση (P+R)
mobility-kind = Είδος χώρου στάθμευσης
mobility-vehicle-height = Ύψος του οχήματός σας, σε μέτρα
mobility-vehicle-height-hint = Για παράδειγμα: 2,1
mobility-vehicle-height-wrong = Γράψτε το ύψος σε μέτρα, για παράδειγμα: 2,1
mobility-sort = Σειρά
mobility-sort-best = Πρώτα τα καταλληλότερα
mobility-sort-distance = Πρώτα τα πλησιέστερα
mobility-sort-free = Πρώτα όσα έχουν περισσότερες ελεύθερες θέσεις
mobility-sort-name = Κατά όνομα

## Τι εμποδίζει την κυκλοφορία

mobility-incidents = Αποκλεισμοί δρόμων και έργα
mobility-works = Έργα
mobility-closure = Αποκλεισμός
mobility-accident = Ατύχημα
mobility-congestion = Ουρά οχημάτων
mobility-hazard = Κίνδυνος
mobility-weather = Κακοκαιρία
mobility-event = Εκδήλωση
mobility-restriction = Περιορισμός
mobility-detour = Παράκαμψη
mobility-transit = Δημόσιες συγκοινωνίες
mobility-incident = Ανακοίνωση
mobility-road-open = Δρόμος ανοιχτός
mobility-lanes-closed = Ορισμένες λωρίδες κλειστές
mobility-alternating = Εναλλάξ κυκλοφορία
mobility-road-closed = Δρόμος κλειστός
mobility-hinders-little = Μικρές καθυστερήσεις
mobility-hinders-some = Καθυστερήσεις
mobility-hinders-much = Μεγάλες καθυστερήσεις
mobility-until = Έως { $until }
mobility-since = Από { $from }
mobility-planned-from = Προγραμματισμένο από { $from }
mobility-planned-span = Προγραμματισμένο από { $from } έως { $until }
mobility-where = Πού
mobility-times = Ποιες ώρες
mobility-limits = Όρια
mobility-limit-speed = έως { $most } χλμ./ώρα
mobility-limit-width = πλάτος έως { $most } μ.
mobility-limit-height = ύψος έως { $most } μ.
mobility-limit-length = μήκος έως { $most } μ.
mobility-limit-weight = βάρος έως { $most } τ.
mobility-limit-axle = βάρος ανά άξονα έως { $most } τ.
mobility-no-lorries = απαγορεύονται τα φορτηγά
mobility-no-parking = απαγορεύεται η στάθμευση
mobility-no-overtaking = απαγορεύεται η προσπέραση
mobility-no-trailers = απαγορεύονται τα ρυμουλκούμενα
mobility-local-only = μόνο για κατοίκους και τοπική πρόσβαση

## Πόση ώρα χρειάζεται

mobility-corridors = Κίνηση στους δρόμους
mobility-travel = { $minutes } λεπ., συνήθως { $normal } λεπ.
mobility-travel-now = { $minutes } λεπ.
mobility-speed = { $speed } χλμ./ώρα
mobility-traffic-unknown = Άγνωστη
mobility-traffic-free = Ομαλή
mobility-traffic-heavy = Αργή
mobility-traffic-congested = Με συχνές στάσεις
mobility-traffic-blocked = Αποκλεισμένη

## Ποδήλατα και φόρτιση

mobility-bikes = Κοινόχρηστα ποδήλατα
mobility-bikes-free =
    { $bikes ->
        [0] κανένα ποδήλατο
        [one] 1 ποδήλατο
       *[other] { $bikes } ποδήλατα
    }
mobility-docks-free =
    { $docks ->
        [0] καμία ελεύθερη θέση επιστροφής
        [one] 1 ελεύθερη θέση επιστροφής
       *[other] { $docks } ελεύθερες θέσεις επιστροφής
    }
mobility-rent-only = Μόνο ενοικίαση
mobility-return-only = Μόνο επιστροφή
mobility-out-of-service = Εκτός λειτουργίας
mobility-chargers = Φόρτιση ηλεκτρικών οχημάτων
mobility-points =
    { $all ->
        [one] Ένα σημείο φόρτισης
       *[other] { $all } σημεία φόρτισης
    }
mobility-power = { $power } kW
mobility-point-free = ελεύθερο
mobility-point-taken = κατειλημμένο

## Από πού προέρχονται τα στοιχεία

mobility-sources = Πηγές
mobility-source-loading = φόρτωση…
mobility-source-stale = χωρίς απάντηση από: { $time }
mobility-credits = Δεδομένα και άδειες χρήσης

## Τι λέει το πρόγραμμα ανάγνωσης οθόνης

mobility-news-full = { $name }: τώρα είναι πλήρες.
mobility-news-spaces =
    { $free ->
        [one] { $name }: ξανά 1 ελεύθερη θέση.
       *[other] { $name }: ξανά { $free } ελεύθερες θέσεις.
    }
mobility-news-not-full = { $name }: ξανά ελεύθερες θέσεις.
mobility-news-closed = { $name }: τώρα είναι κλειστό.
mobility-news-opened = { $name }: είναι ξανά ανοιχτό.
mobility-news-too-old = { $name }: δεν υπάρχουν πρόσφατα στοιχεία.
mobility-news-down = { $name }: καμία απάντηση. Μένουν τα τελευταία στοιχεία.
mobility-news-back = { $name }: τα στοιχεία έρχονται ξανά.

## Χάρτης

mobility-map-show = Εμφάνιση σε χάρτη
mobility-map-hide = Απόκρυψη του χάρτη
mobility-map-details = Λεπτομέρειες στον κατάλογο
map-label = Χάρτης
map-keys = Τα πλήκτρα βέλους μετακινούν τον χάρτη· το συν και το πλην αλλάζουν τη μεγέθυνση.
map-markers = Στον χάρτη
map-zoom-in = Μεγέθυνση
map-zoom-out = Σμίκρυνση
map-fit = Εμφάνιση όλων
map-move = Μετακίνηση του χάρτη
map-north = Προς τα πάνω
map-south = Προς τα κάτω
map-west = Προς τα αριστερά
map-east = Προς τα δεξιά
map-touch = Μετακινήστε τον χάρτη με δύο δάχτυλα.
map-legend = Τι σημαίνουν τα σημάδια
map-sign-free = Ελεύθερες θέσεις ή μικρές καθυστερήσεις
map-sign-few = Λίγες θέσεις ή καθυστερήσεις
map-sign-full = Πλήρες ή μεγάλες καθυστερήσεις
map-cluster = { $count } σημεία: μεγέθυνση
map-here = Οι αποστάσεις μετρούν από εδώ
map-failed = Ο χάρτης δεν φορτώθηκε. Όλα όσα δείχνει υπάρχουν στους καταλόγους παρακάτω.
map-tiles-failed = Το υπόβαθρο του χάρτη δεν φορτώνεται αυτή τη στιγμή. Τα σημεία βρίσκονται στη σωστή τους θέση.

## Ψηφοφορίες

poll-list = Πείτε τη γνώμη σας
poll-loading = Φόρτωση των ψηφοφοριών…
poll-failed = Οι ψηφοφορίες δεν φορτώθηκαν
poll-none = Αυτή τη στιγμή δεν υπάρχει ψηφοφορία.
poll-questions = Οι απαντήσεις σας
poll-back = Όλες οι ψηφοφορίες
poll-open-vote = Διαβάστε και ψηφίστε
poll-open-read = Διαβάστε
poll-open-result = Δείτε το αποτέλεσμα
poll-voted = Έχετε ψηφίσει από αυτή τη συσκευή.
poll-page = Αυτή η ψηφοφορία στη δική της σελίδα

## Ψηφοφορίες: τι να γνωρίζετε πριν

poll-until = Πότε
poll-opens = Η ψηφοφορία αρχίζει στις { $time }
poll-opens-unknown = Η ψηφοφορία δεν έχει αρχίσει
poll-closes = Μπορείτε να ψηφίσετε έως τις { $time }
poll-closes-unknown = Μπορείτε να ψηφίσετε τώρα
poll-closed = Η ψηφοφορία έληξε στις { $time }
poll-closed-unknown = Η ψηφοφορία έχει λήξει
poll-in-minutes = { $count ->
    [0] (σε λιγότερο από ένα λεπτό)
    [one] (σε ένα λεπτό)
   *[other] (σε { $count } λεπτά)
}
poll-in-hours = (σε { $count } ώρες)
poll-in-days = (σε { $count } ημέρες)
poll-ago-minutes = { $count ->
    [0] (πριν από λιγότερο από ένα λεπτό)
    [one] (πριν από ένα λεπτό)
   *[other] (πριν από { $count } λεπτά)
}
poll-ago-hours = (πριν από { $count } ώρες)
poll-ago-days = (πριν από { $count } ημέρες)
poll-by = Ποιος ρωτά
poll-consequence = Τι γίνεται στη συνέχεια
poll-who = Ποιος μπορεί να ψηφίσει
poll-who-open = Όλοι. Κανείς δεν ελέγχει αν κάποιος ψηφίζει δύο φορές.
poll-who-device = Όλοι, μία φορά από κάθε συσκευή.
poll-who-code = Όποιος έχει κωδικό από τον Δήμο. Κάθε κωδικός μετρά μία φορά.
poll-who-person = Όποιος έχει συνδεθεί στις υπηρεσίες του Δήμου, από μία φορά.
poll-secrecy = Μυστικότητα
poll-secret = Η ψήφος σας είναι μυστική: ποιος ψήφισε και τι ψήφισε φυλάσσονται χωριστά.
poll-not-secret = Η ψήφος σας δεν είναι μυστική: η πλατφόρμα φυλάσσει μαζί ποιος ψήφισε και τι ψήφισε.
poll-change = Αλλαγή της ψήφου
poll-change-never = Η ψήφος είναι οριστική. Ελέγξτε την πριν ψηφίσετε.
poll-change-replace = Μπορείτε να ψηφίσετε ξανά μέχρι το τέλος. Μετρά η τελευταία ψήφος.
poll-change-receipt = Μπορείτε να αλλάξετε ή να αποσύρετε την ψήφο σας μέχρι το τέλος, με την απόδειξη που θα λάβετε.
poll-results = Αποτελέσματα
poll-results-always = Το αποτέλεσμα μέχρι στιγμής φαίνεται ανά πάσα στιγμή.
poll-results-after-vote = Θα δείτε το αποτέλεσμα αφού ψηφίσετε.
poll-results-after-close = Το αποτέλεσμα εμφανίζεται όταν λήξει η ψηφοφορία.
poll-results-never = Το αποτέλεσμα δεν εμφανίζεται εδώ.
poll-elsewhere = Ψηφίζετε στη σελίδα της πλατφόρμας.

## Ψηφοφορίες: συμπλήρωση

poll-answer = Η ψήφος σας
poll-how-single = Επιλέξτε ένα.
poll-how-multiple = { $count ->
    [one] Επιλέξτε ένα.
   *[other] Επιλέξτε έως { $count }.
}
poll-how-approval = Επιλέξτε όλα όσα θα δεχόσασταν.
poll-how-score = Δώστε σε κάθε επιλογή από 0 έως { $count } βαθμούς. Ό,τι αφήσετε κενό δεν βαθμολογείται.
poll-how-judgment = Δώστε σε κάθε επιλογή έναν χαρακτηρισμό.
poll-how-ranked = Βάλτε τις επιλογές σε σειρά, την καλύτερη πρώτη. Μπορείτε να αφήσετε κάποιες έξω.
poll-how-yes-no = Επιλέξτε μία απάντηση.
poll-how-opinions = Πείτε τι πιστεύετε για κάθε θέση. Μπορείτε να αφήσετε κάποιες έξω.
poll-how-points = Βαθμοί για να μοιράσετε: { $count }.
poll-how-quadratic = Διαθέσιμες μονάδες: { $count }. Μία ψήφος κοστίζει 1, δύο κοστίζουν 4, τρεις κοστίζουν 9 και ούτω καθεξής.
poll-how-budget = Επιλέξτε έργα όσο υπάρχουν χρήματα.
poll-left = Απομένουν: { $amount }
poll-over = Υπέρβαση: { $amount }
poll-cost = Κοστίζει { $amount }
poll-less = Λιγότερο για: { $name }
poll-more = Περισσότερο για: { $name }
poll-rank = Στην επόμενη θέση: { $name }
poll-unrank = Αφαίρεση από τη σειρά: { $name }
poll-up = Πιο πάνω: { $name }
poll-down = Πιο κάτω: { $name }
poll-order = Η σειρά σας
poll-unordered = Χωρίς θέση
poll-order-is = Η σειρά σας: { $order }
poll-abstain = Αποχή
poll-agree = Συμφωνώ
poll-disagree = Διαφωνώ
poll-pass = Χωρίς γνώμη
poll-blank = Λευκή ψήφος
poll-blank-said = Λευκή ψήφος: συμμετέχετε, αλλά δεν επιλέγετε τίποτα.
poll-write = Η απάντησή σας
poll-write-other = Γράψτε τι εννοείτε
poll-code = Ο κωδικός σας
poll-code-hint = Ο κωδικός που σας έστειλε ο Δήμος
poll-terms = Αποδέχομαι τους όρους χρήσης
poll-terms-read = Οι όροι χρήσης της πλατφόρμας
poll-restored = Διατηρήσαμε όσα συμπληρώσατε, μόνο σε αυτή τη συσκευή.

## Ψηφοφορίες: τι πρέπει να διορθωθεί

poll-wrong = Αυτή η ψήφος δεν διαβάζεται. Ψηφίστε ξανά.
poll-wrong-empty = Επιλέξτε κάτι ή ψηφίστε λευκό.
poll-wrong-few = { $count ->
    [one] Επιλέξτε τουλάχιστον ένα.
   *[other] Επιλέξτε τουλάχιστον { $count }.
}
poll-wrong-many = { $count ->
    [one] Επιλέξτε μόνο ένα.
   *[other] Επιλέξτε το πολύ { $count }.
}
poll-wrong-high = Κανένας αριθμός δεν μπορεί να είναι μεγαλύτερος από { $count }.
poll-wrong-over = Είναι { $count } περισσότερα από όσα διαθέτετε.
poll-wrong-under = Πρέπει να δαπανηθούν τουλάχιστον άλλα { $count }.
poll-wrong-words = Γράψτε με λόγια τι εννοείτε.
poll-wrong-terms = Αποδεχτείτε τους όρους χρήσης ή φύγετε χωρίς να ψηφίσετε.
poll-wrong-code = Εισαγάγετε τον κωδικό σας.

## Ψηφοφορίες: υποβολή της ψήφου

poll-review = Ελέγξτε την ψήφο σας
poll-cast = Υποβολή της ψήφου μου
poll-sending = Υποβολή της ψήφου σας…
poll-sending-text = Κρατήστε αυτή τη σελίδα ανοιχτή.
poll-works = Η συσκευή σας λύνει πρώτα μια μικρή άσκηση, που εμποδίζει τα ρομπότ να ψηφίσουν.
poll-waits = Η ψήφος σας περιμένει
poll-waits-text = Διατηρείται σε αυτή τη συσκευή και θα σταλεί μόνη της μόλις γίνει δυνατό. Μετρά μία φορά.
poll-now = Δοκιμάστε τώρα
poll-doubt = Η ψήφος σας ίσως έφτασε
poll-doubt-text = Δεν ήρθε απάντηση, και αυτή η πλατφόρμα δεν γνωρίζει ποιος ψήφισε. Αν ψηφίσετε ξανά, η ψήφος σας μπορεί να μετρήσει δύο φορές.
poll-anyway = Ψηφίστε ξανά παρ’ όλα αυτά
poll-taken = Ψηφίσατε
poll-taken-text = Η πλατφόρμα έλαβε την ψήφο σας. Αυτή η συσκευή δεν γνωρίζει πια τι ψηφίσατε.
poll-taken-at = Υποβλήθηκε στις { $time }
poll-receipt = Η απόδειξή σας
poll-receipt-text = Με αυτή μπορείτε να ελέγξετε αν η ψήφος σας μετρήθηκε. Όποιος την έχει μπορεί να βρει την ψήφο σας: κρατήστε την για τον εαυτό σας.
poll-anew = Ψηφίστε ξανά
poll-another = Ψηφίζει κάποιος άλλος
poll-let-go = Να μη σταλεί
poll-check = Ελέγξτε αν η ψήφος μετρήθηκε
poll-withdraw = Απόσυρση της ψήφου μου
poll-withdraw-sure = Η ψήφος σας δεν θα μετρά πια. Μπορείτε να ψηφίσετε ξανά μέχρι το τέλος.
poll-withdraw-yes = Απόσυρση
poll-withdraw-no = Να μείνει
poll-not-closed = Η ψηφοφορία έχει λήξει ή δεν έχει αρχίσει.
poll-not-sign-in = Συνδεθείτε στις υπηρεσίες του Δήμου ή δώστε τον κωδικό σας. Η ψήφος σας έχει διατηρηθεί.
poll-not-expired = Η σύνδεσή σας έληξε. Συνδεθείτε ξανά. Η ψήφος σας έχει διατηρηθεί.
poll-not-allowed = Δεν μπορείτε να συμμετάσχετε σε αυτή την ψηφοφορία.
poll-not-twice = Υπάρχει ήδη δική σας ψήφος.
poll-not-code = Αυτός ο κωδικός δεν υπάρχει. Ελέγξτε τον.
poll-not-gone = Αυτή η ψηφοφορία δεν υπάρχει πια.
poll-not-work = Η συσκευή σας άργησε πολύ να λύσει την άσκηση. Ψηφίστε άλλη μία φορά.
poll-not-failed = Η ψήφος σας δεν έγινε δεκτή. Διατηρείται σε αυτή τη συσκευή.

## Ψηφοφορίες: αποτελέσματα

poll-result = Αποτέλεσμα
poll-result-failed = Το αποτέλεσμα δεν φορτώθηκε
poll-so-far = Αυτό είναι το αποτέλεσμα μέχρι στιγμής.
poll-voters = { $count ->
    [one] Ψήφισε ένα άτομο.
   *[other] Ψήφισαν { $count } άτομα.
}
poll-ballots = Ψήφοι: { $cast }, από τις οποίες λευκές: { $blank }, άκυρες: { $invalid }.
poll-turnout = Συμμετοχή: { $percent } από τα { $eligible } άτομα με δικαίωμα ψήφου.
poll-quorum-enough = Υπάρχει απαρτία: συμμετείχαν αρκετά άτομα.
poll-quorum-missing = { $count ->
    [one] Δεν υπάρχει απαρτία: λείπει μία ψήφος.
   *[other] Δεν υπάρχει απαρτία: λείπουν { $count } ψήφοι.
}
poll-winners = { $count ->
    [one] Επιλέχθηκε: { $names }
   *[other] Επιλέχθηκαν: { $names }
}
poll-tie = Ισοψηφία: { $names }. Ο Δήμος λέει πώς λύνεται.
poll-opinions = συμφωνούν { $agree }, διαφωνούν { $disagree }, χωρίς γνώμη { $pass }
poll-margin = Διαφορά από την επόμενη επιλογή: { $count }
poll-needed = Απαιτούμενα «Ναι»: { $needed } από { $base }
poll-spent = Δαπανήθηκαν: { $spent } από { $budget }. Απομένουν: { $left }.
poll-runoff = Δεύτερος γύρος μεταξύ των δύο καλύτερων: { $first } { $votes }, { $second } { $others }, χωρίς προτίμηση { $equal }
poll-grades = Πόσες φορές δόθηκε κάθε χαρακτηρισμός
poll-pairwise = Πόσα άτομα προτιμούν την επιλογή της γραμμής από εκείνη της στήλης
poll-opinions-table = Τι πιστεύουν όσοι ψήφισαν για κάθε πρόταση
poll-rounds = Γύρο με τον γύρο
poll-option = Επιλογή
poll-exhausted = Ψήφοι χωρίς άλλη επιλογή
poll-count-most = Μετριέται πόσα άτομα διάλεξαν κάθε επιλογή. Κερδίζει αυτή με τις περισσότερες ψήφους.
poll-count-sum = Μετρά το άθροισμα των βαθμών κάθε επιλογής. Κερδίζει το μεγαλύτερο.
poll-count-mean = Μετρά ο μέσος όρος των βαθμών που πήρε κάθε επιλογή. Κερδίζει ο μεγαλύτερος.
poll-count-star = Μέθοδος STAR: συγκρίνονται οι δύο επιλογές με τους περισσότερους βαθμούς· κερδίζει αυτή που προτιμούν περισσότερα άτομα.
poll-count-judgment = Πλειοψηφική κρίση (majority judgment): για κάθε επιλογή μετρά ο χαρακτηρισμός που της έδωσαν ή ξεπέρασαν τουλάχιστον οι μισοί. Κερδίζει ο καλύτερος.
poll-count-borda = Μέθοδος Μπορντά: κάθε θέση δίνει βαθμούς, η καλύτερη περισσότερους. Κερδίζουν οι περισσότεροι βαθμοί.
poll-count-runoff = Εναλλακτική ψήφος, σε γύρους: αποκλείεται η επιλογή με τις λιγότερες ψήφους, και οι ψήφοι της πηγαίνουν στην επόμενη προτίμηση, μέχρι μία επιλογή να έχει πάνω από τις μισές.
poll-count-schulze = Μέθοδος Σούλτσε: κάθε επιλογή συγκρίνεται με κάθε άλλη. Κερδίζει αυτή που νικά όλες τις άλλες, άμεσα ή μέσω άλλων.
poll-count-transferable = Ενιαία μεταβιβάσιμη ψήφος, σε γύρους: όποιος έχει αρκετές ψήφους εκλέγεται, και οι επιπλέον πηγαίνουν στην επόμενη προτίμηση. Αν κανείς δεν έχει αρκετές, αποκλείεται όποιος έχει τις λιγότερες.
poll-count-simple = Αρκούν περισσότερα ναι από όχι. Οι αποχές δεν μετρούν.
poll-count-absolute = Πάνω από τις μισές από όλες τις ψήφους πρέπει να είναι ναι.
poll-count-two-thirds = Τα δύο τρίτα των ναι και των όχι μαζί πρέπει να είναι ναι.
poll-count-opinions = Μετριέται, για κάθε θέση, πόσα άτομα συμφωνούν, διαφωνούν ή δεν έχουν γνώμη.
poll-count-points = Μετρά το άθροισμα των βαθμών κάθε επιλογής.
poll-count-quadratic = Τετραγωνική ψηφοφορία: μετρά το άθροισμα των ψήφων κάθε επιλογής. Πολλές ψήφοι για το ίδιο πράγμα κοστίζουν περισσότερο.
poll-count-budget = Πρώτα τα έργα με τις περισσότερες ψήφους, όσο φτάνουν τα χρήματα· όποιο κοστίζει πάρα πολύ προσπερνιέται.
poll-count-budget-least = Ψήφοι που χρειάζεται ένα έργο: { $count }.
poll-count-budget-stop = Πρώτα τα έργα με τις περισσότερες ψήφους, μέχρι το πρώτο που κοστίζει πάρα πολύ.
poll-count-equal-shares = Μέθοδος των ίσων μεριδίων: κάθε ψήφος έχει ίσο μερίδιο από τα χρήματα. Ένα έργο επιλέγεται αν όσοι το θέλουν μπορούν να το πληρώσουν μαζί.
