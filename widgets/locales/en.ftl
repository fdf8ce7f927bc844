# civic-widgets, English. Plain words, short sentences, what to do next. Order: as a citizen meets them.

loading = Loading…
try-again = Try again
continue = Continue
back = Back
yes = Yes
no = No
optional = { $label } (optional)
change = Change
leads-to = (opens { $host } in a new tab)
website = Website
bad-attribute = This part of the page is not set up correctly: the attribute “{ $name }” is “{ $value }”, but should be: { $allowed }.
bad-address = This part of the page is not set up correctly: the attribute “{ $name }” is “{ $value }”, but should be an address: https://… or a path on this site.

## When the form itself cannot run

fallback-link = Report it here instead
fallback-mail = Report it by e-mail instead

## Steps

step-of = Step { $now } of { $all }
step-category = What is it about?
step-details = What happened?
step-place = Where is it?
step-contact = How can we reach you?
step-review = Check your report
part-loading = Loading the next step…
part-failed = The next step did not load. What you typed is kept.

## What is kept

draft-restored = We kept what you filled in last time, on this device only.
draft-discard = Discard it and start again
keeping-blocked = Your browser does not let this page keep what you type. If you leave the page before sending, it is lost.
keeping-full = There is no room left on this device to keep what you type. If you leave the page before sending, it is lost.

## What is it about?

categories-loading = Loading what you can report…
categories-failed = What you can report did not load
categories-none = At the moment nothing can be reported here. Please contact the city in another way.
categories-all = Choose what it is about
categories-other = Other
categories-search = Search
categories-search-hint = For example: hole, light, waste
categories-found = { $count ->
    [0] Nothing found
    [one] One found
   *[other] { $count } found
}
categories-not-found = Nothing found. Try another word, or clear the search to see everything.
category = What it is about

## What happened?

about-category = About: { $category }
description = What happened
description-hint = Say what you saw. Please leave out names and number plates of other people.
questions-loading = Loading the questions…
questions-failed = The questions did not load
photo = Photo
photo-hint = Where and when the photo was taken is removed from it before it leaves your device.
photo-choose = Take or choose a photo
photo-change = Choose another photo
photo-remove = Remove the photo
photo-alt = The photo you added
photo-preparing = Getting the photo ready…
photo-added = The photo is added.
photo-not-an-image = This file is not a photo. Choose a JPEG, PNG, WebP or HEIC picture.
photo-unreadable = This photo cannot be opened. Take another one, or go on without.
photo-too-large = This photo is too large. Choose one of at most 40 MB.

## Where is it?

place-words = Address or description of the place
place-words-hint = For example: Via Roma 12, in front of the pharmacy
locate = Use my position
locating = Asking your device where you are…
located = Position found, exact to about { $metres } m.
locate-denied = Your browser did not give us your position. You can allow it in the settings of this page, or describe the place in words.
locate-unavailable = Your device does not know where it is just now. Please describe the place in words.
locate-timeout = Your device took too long to find its position. Try again, or describe the place in words.
locate-unsupported = This browser cannot tell us your position here. Please describe the place in words.
coordinates-open = Coordinates
coordinates = Latitude and longitude
coordinates-hint = For example: 43.7696, 11.2558

## How can we reach you?

contact-text = You may leave this empty. If you fill it in, the city can ask you back and tell you what it did. It is not published.
contact-needed = The city needs your e-mail address for this report. It is not published.
contact-privacy = What the city does with your data (opens in a new tab)
contact = Contact
contact-none = You stay anonymous
name = Name
first-name = First name
last-name = Last name
email = E-mail address
phone = Telephone number

## Check and send

review-text = Once it is sent, the city may publish what happened, where, and the photo. Your contact details stay with the city.
send = Send report
sending-title = Sending your report
sending-text = Please keep this page open. What you wrote is kept on this device until the city has it.
checking-title = Asking the city
checking-text = The last answer did not reach us. We are asking whether your report is there already.

queued-title = Your report is not sent yet
queued-offline = It is sent by itself as soon as your device is online again and this page is open.
queued-text = You can try again now or later.
queued-kept = Nothing is lost: your report is kept on this device.
queued-send = Try again
queued-edit = Change the report
doubt-title = We do not know whether your report arrived
doubt-not-shown = We looked for it in the city’s list and did not find it. Some cities show reports only after a while. If you send it again, the city may get it twice.
doubt-not-asked = The city’s server cannot be asked just now. Before anything is sent again, we look whether your report is there already.
doubt-check = Look again
doubt-send = Send it again all the same

## Receipt

receipt-title = Thank you. The city has your report
receipt-number = The number of your report
receipt-numbering = Your report is being numbered…
receipt-number-later = Your report gets its number later. You find it under “My reports” on this device.
receipt-no-number = The city does not number these reports.
receipt-next = What happens next
receipt-next-text = The city looks at your report and passes it to those who can help. You can follow it under “My reports” on this device.
receipt-next-untracked = The city looks at your report and passes it to those who can help.
receipt-another = Report something else

## My reports

mine-open = { $count ->
    [one] My report
   *[other] My { $count } reports
}
mine-title = My reports
mine-text = Sent from this device. Only this device knows this list.
mine-none = No reports were sent from this device.
mine-refreshing = Asking the city for news…
mine-stale = Some news could not be fetched. You see what was last known.
mine-sent = Sent { $time }
mine-number = Number { $number }
mine-numbering = Number to follow
mine-no-number = Without number
mine-erase = Erase this list from this device
mine-erase-text = The city keeps your reports. Without this list you can follow them only by their numbers.
mine-erase-yes = Erase
mine-erase-no = Keep the list
mine-close = Back to the form
status-sent = Sent
status-open = Open
status-closed = Closed
status-unknown = No status
status-untracked = Cannot be followed
status-detail = { $status }: { $detail }

## Problems

problems-title = Please check
refused-title = The city’s server did not take the report
problem-missing = “{ $label }” needs an answer.
problem-category-missing = Choose what it is about.
problem-description-missing = Write what happened.
problem-place-missing = Say where it is: in words, or by your position.
problem-email-missing = Write your e-mail address.
problem-too-long = “{ $label }” is too long: { $most } characters are allowed.
problem-not-a-number = “{ $label }” must be a number, such as 2.5.
problem-not-a-date = “{ $label }” must be a date and a time.
problem-not-a-choice = “{ $label }”: choose one of the entries.
problem-not-coordinates = These are not coordinates. Write them like 43.7696, 11.2558.
problem-not-an-email = Write an e-mail address like name@example.org.
problem-not-a-phone = Write a telephone number with digits, such as +39 055 123456.
problem-photo-not-ready = The photo is still being made ready. Please wait a moment.
problem-questions-not-ready = The questions have not loaded yet.
problem-refused = The city’s server says: { $said }

error-offline = Your device is offline.
error-timeout = The city’s server took too long to answer.
error-unreachable = The city’s server cannot be reached.
error-blocked = The city’s server cannot be reached from this page.
error-server = The city’s server has a fault.
error-too-many = The city’s server is very busy just now. Please try again in a few minutes.
error-wait = The city’s server is very busy just now. Please try again in { $seconds ->
    [one] one second
   *[other] { $seconds } seconds
}.
error-key = The city’s server does not let this page use it. This is not your fault. Please contact the city in another way, and tell it about this fault.
error-not-found = The city’s server does not know what this page asks for. This is not your fault. Please contact the city in another way, and tell it about this fault.
error-photo-refused = The city’s server does not take this photo. Remove it or choose another one.
error-refused = The city’s server did not accept what this page sent.
error-web-page = The city’s server answered with a web page instead of data. This is not your fault. Please try again later.
error-nonsense = The city’s server gave an answer that makes no sense. This is not your fault. Please try again later.
error-no-number = The city’s server took the report, but gave it no number.
error-too-large = The city’s server sent more than this page can take in.

## For the webmaster, in the console

webmaster-error-offline = the device is offline.
webmaster-error-timeout = the endpoint did not answer in time.
webmaster-error-unreachable = the endpoint cannot be reached. Check the attribute “endpoint” and the Content-Security-Policy (connect-src).
webmaster-error-blocked = the endpoint is on another host and cannot be reached. If it is up, it lacks the header “Access-Control-Allow-Origin”, or this page’s Content-Security-Policy lacks it in connect-src. A path on this site that passes requests on to it works without either.
webmaster-error-server = the endpoint answered with status { $status }. { $said }
webmaster-error-too-many = the endpoint limits how often it is asked (status 429). { $said }
webmaster-error-key = the endpoint wants another key (status { $status }). Check the attribute “api-key”, or let a proxy add the key. { $said }
webmaster-error-not-found = the endpoint does not know this address (status { $status }). Check the attribute “endpoint”; for civic-report it is the address below which services.json lies. { $said }
webmaster-error-photo-refused = the endpoint does not take the photo (status { $status }). Check the attributes “media-field” and “no-photo”. { $said }
webmaster-error-refused = the endpoint refused the request (status { $status }). { $said }
webmaster-error-web-page = the endpoint answers with a web page. Check the attribute “endpoint”; for civic-report it is the address below which services.json lies, and some servers also need “jurisdiction”.
webmaster-error-nonsense = what the endpoint answers does not follow its protocol: Open311 GeoReport v2 for civic-report, the attribute “backend” for civic-source.
webmaster-error-no-number = the endpoint answered a new report with neither number nor token.
webmaster-error-too-large = the endpoint’s answer is too large to be read.

## Traffic and parking

mobility-title = Traffic and parking
mobility-loading = Loading traffic and parking…
mobility-updated = Updated at { $time }
mobility-refresh = Refresh
mobility-refreshing = Refreshing…
mobility-empty = There is nothing to show here at the moment.
mobility-all-stale = The figures are too old to show
mobility-all-stale-text = The city’s systems have sent nothing new for more than an hour. We keep checking.
mobility-some-down = Not answering just now: { $names }. Everything else is up to date.
mobility-all-down = Traffic and parking did not load
mobility-all-down-old = Nothing new is coming in just now. What you see is from earlier; beside it stands how old it is.
mobility-outside = You seem to be outside this city: the nearest place is { $distance } away.
mobility-lists = Contents
mobility-more = Show { $count } more ({ $all } left)
mobility-nameless = No name

## Where from

mobility-place = Near which place?
mobility-place-hint = A car park or street named on this page, or coordinates
mobility-place-find = Find
mobility-place-not-found = There is no “{ $place }” on this page. Try the name or street of a car park.
mobility-from-device = Distances are in a straight line from where you are.
mobility-from-place = Distances are in a straight line from: { $place }
mobility-metres = { $metres } m
mobility-kilometres = { $kilometres } km

## Places to park

mobility-parking = Parking
mobility-free-of =
    { $all ->
        [one] { $free } of 1 space free
       *[other] { $free } of { $all } spaces free
    }
mobility-free =
    { $free ->
        [one] 1 space free
       *[other] { $free } spaces free
    }
mobility-capacity =
    { $all ->
        [one] One space
       *[other] { $all } spaces
    }
mobility-open = Open
mobility-nearly-full = Nearly full
mobility-full = Full
mobility-closed = Closed
mobility-subscribers = Permit holders only
mobility-no-data = No figures just now
mobility-unknown = Not known
mobility-filling = filling up
mobility-steady = steady
mobility-emptying = emptying
mobility-age =
    { $minutes ->
        [0] Just now
        [one] 1 minute ago
       *[other] { $minutes } minutes ago
    }
mobility-ageing = { $minutes } minutes ago: may be out of date
mobility-age-unknown = We do not know how old this is
mobility-too-old = The last figure is more than an hour old
mobility-garage = Multi-storey
mobility-underground = Underground
mobility-ground = Open air
mobility-street = On the street
mobility-park-and-ride = Park and ride
mobility-too-low = Too low for your vehicle
mobility-height-unknown = Height limit not known
mobility-said = The city’s system gives { $said } free spaces, which cannot be right.
mobility-spaces-general = For everyone
mobility-spaces-accessible = For disability badge holders
mobility-spaces-women = For women
mobility-spaces-family = For families
mobility-spaces-charging = For charging electric cars
mobility-spaces-car-sharing = For shared cars
mobility-spaces-motorcycle = For motorcycles
mobility-spaces-bicycle = For bicycles
mobility-spaces-lorry = For lorries
mobility-spaces-coach = For coaches
mobility-spaces-caravan = For caravans and motorhomes
mobility-spaces-subscriber = For permit holders
mobility-address = Address
mobility-hours = Opening hours
mobility-always = 24 hours a day
mobility-day-off = closed
mobility-holidays = public holidays
mobility-open-now = open now
mobility-closed-now = closed now
mobility-tariff = Price
mobility-height-limit = Height limit
mobility-height = { $metres } m
mobility-operator = Run by
mobility-forecast = Forecast of free spaces
mobility-forecast-loading = Loading the forecast…
mobility-forecast-failed = The forecast did not load.
mobility-foretold = { $time }: about { $free }
mobility-way = Get directions
mobility-follow = Tell me when it changes
mobility-follow-hint = While this page is open, a message appears here when it fills up, closes or has spaces again.

## Filters

mobility-filters =
    { $set ->
        [0] Filter and sort
        [one] Filter and sort (1 filter on)
       *[other] Filter and sort ({ $set } filters on)
    }
mobility-filters-clear = Clear all filters
mobility-found = { $count } of { $all } car parks found
mobility-none-fits = Nothing fits your search and filters.
mobility-search = Search in all lists
mobility-only = Show only
mobility-only-free = With free spaces
mobility-only-open = Open now
mobility-only-accessible = With spaces for disabled people
mobility-only-charging = With charging for electric cars
mobility-only-park-and-ride = Park and ride
mobility-kind = Type of car park
mobility-vehicle-height = Height of your vehicle, in metres
mobility-vehicle-height-hint = For example: 2.1
mobility-vehicle-height-wrong = Write the height in metres, for example: 2.1
mobility-sort = Sort by
mobility-sort-best = Best for me
mobility-sort-distance = Nearest
mobility-sort-free = Most free spaces
mobility-sort-name = Name

## What is in the way

mobility-incidents = Closures and roadworks
mobility-works = Roadworks
mobility-closure = Closure
mobility-accident = Accident
mobility-congestion = Queues
mobility-hazard = Hazard
mobility-weather = Weather
mobility-event = Event
mobility-restriction = Restriction
mobility-detour = Detour
mobility-transit = Public transport
mobility-incident = Notice
mobility-road-open = Road open
mobility-lanes-closed = Some lanes closed
mobility-alternating = One direction at a time
mobility-road-closed = Road closed
mobility-hinders-little = Slight delays
mobility-hinders-some = Delays
mobility-hinders-much = Long delays
mobility-until = Until { $until }
mobility-since = Since { $from }
mobility-planned-from = Planned from { $from }
mobility-planned-span = Planned from { $from } to { $until }
mobility-where = Where
mobility-times = At what times
mobility-limits = Limits
mobility-limit-speed = { $most } km/h at most
mobility-limit-width = { $most } m wide at most
mobility-limit-height = { $most } m high at most
mobility-limit-length = { $most } m long at most
mobility-limit-weight = { $most } t at most
mobility-limit-axle = { $most } t per axle at most
mobility-no-lorries = no lorries
mobility-no-parking = no parking
mobility-no-overtaking = no overtaking
mobility-no-trailers = no trailers
mobility-local-only = local access only

## How long it takes

mobility-corridors = Traffic
mobility-travel = { $minutes } min, normally { $normal } min
mobility-travel-now = { $minutes } min
mobility-speed = { $speed } km/h
mobility-traffic-unknown = Not known
mobility-traffic-free = Flowing
mobility-traffic-heavy = Slow
mobility-traffic-congested = Stop and go
mobility-traffic-blocked = Blocked

## Bicycles and chargers

mobility-bikes = Bike share
mobility-bikes-free =
    { $bikes ->
        [0] no bikes
        [one] 1 bike
       *[other] { $bikes } bikes
    }
mobility-docks-free =
    { $docks ->
        [0] no free docks
        [one] 1 free dock
       *[other] { $docks } free docks
    }
mobility-rent-only = Hire only
mobility-return-only = Return only
mobility-out-of-service = Out of service
mobility-chargers = Electric vehicle charging
mobility-points =
    { $all ->
        [one] One charging point
       *[other] { $all } charging points
    }
mobility-power = { $power } kW
mobility-point-free = free
mobility-point-taken = in use

## Where the figures come from

mobility-sources = Sources
mobility-source-loading = loading…
mobility-source-stale = no answer since { $time }
mobility-credits = Data and licences

## What a screen reader hears of a change

mobility-news-full = { $name } is now full.
mobility-news-spaces =
    { $free ->
        [one] { $name } has 1 free space again.
       *[other] { $name } has { $free } free spaces again.
    }
mobility-news-not-full = { $name } has free spaces again.
mobility-news-closed = { $name } is now closed.
mobility-news-opened = { $name } is open again.
mobility-news-too-old = There are no recent figures for { $name }.
mobility-news-down = { $name } is not answering. What you see is from earlier.
mobility-news-back = { $name } is answering again.

## Map

mobility-map-show = Show on a map
mobility-map-hide = Hide the map
mobility-map-details = Details in the list
map-label = Map
map-keys = Arrow keys move the map, plus and minus zoom.
map-markers = On the map
map-zoom-in = Zoom in
map-zoom-out = Zoom out
map-fit = Show everything
map-move = Move the map
map-north = Move up
map-south = Move down
map-west = Move left
map-east = Move right
map-touch = Use two fingers to move the map.
map-legend = What the signs mean
map-sign-free = Free, or slight delays
map-sign-few = Nearly full, or delays
map-sign-full = Full, or long delays
map-cluster = { $count } places: zoom in
map-here = Distances are from here
map-failed = The map did not load. Everything it shows is in the lists below.
map-tiles-failed = The background of the map is not loading just now. Places are still shown where they are.

## Polls

poll-list = Have your say
poll-loading = Loading the polls…
poll-failed = The polls did not load
poll-none = There is nothing to vote on at the moment.
poll-questions = Your answers
poll-back = All polls
poll-open-vote = Read and vote
poll-open-read = Read
poll-open-result = See the result
poll-voted = You have voted from this device.
poll-page = This poll on its own page

## Polls: what to know before

poll-until = When
poll-opens = Voting begins on { $time }
poll-opens-unknown = Voting has not begun
poll-closes = You can vote until { $time }
poll-closes-unknown = You can vote now
poll-closed = Voting ended on { $time }
poll-closed-unknown = Voting is over
poll-in-minutes = { $count ->
    [0] (in less than a minute)
    [one] (in one minute)
   *[other] (in { $count } minutes)
}
poll-in-hours = (in { $count } hours)
poll-in-days = (in { $count } days)
poll-ago-minutes = { $count ->
    [0] (less than a minute ago)
    [one] (one minute ago)
   *[other] ({ $count } minutes ago)
}
poll-ago-hours = ({ $count } hours ago)
poll-ago-days = ({ $count } days ago)
poll-by = Who asks
poll-consequence = What happens next
poll-who = Who can vote
poll-who-open = Everyone. Nobody checks whether someone votes twice.
poll-who-device = Everyone, once from each device.
poll-who-code = Anyone with a code from the city. Each code counts once.
poll-who-person = Anyone signed in with the city, once each.
poll-secrecy = Secrecy
poll-secret = Your vote is secret: who voted and what was voted are kept apart.
poll-not-secret = Your vote is not secret: the platform keeps who voted together with what was voted.
poll-change = Changing your vote
poll-change-never = A vote is final. Please check it before you cast it.
poll-change-replace = You can vote again until the end. The last vote counts.
poll-change-receipt = You can change your vote or take it back until the end, with the receipt that you get.
poll-results = Results
poll-results-always = The result so far can be seen at any time.
poll-results-after-vote = You see the result once you have voted.
poll-results-after-close = The result is shown when voting is over.
poll-results-never = The result is not shown here.
poll-elsewhere = You vote on the platform’s own page.

## Polls: voting

poll-answer = Your vote
poll-how-single = Choose one.
poll-how-multiple = { $count ->
    [one] Choose one.
   *[other] Choose up to { $count }.
}
poll-how-approval = Choose everything that you would agree to.
poll-how-score = Give each one from 0 to { $count } points. What you leave out is not rated.
poll-how-judgment = Give each one a grade.
poll-how-ranked = Put them in order, the best first. You can leave some out.
poll-how-yes-no = Choose one.
poll-how-opinions = Say what you think of each statement. You can leave some out.
poll-how-points = Share out { $count } points.
poll-how-quadratic = You have { $count } credits. One vote costs 1, two cost 4, three cost 9, and so on.
poll-how-budget = Choose projects, for as long as there is money left.
poll-left = Left: { $amount }
poll-over = Over by { $amount }
poll-cost = Costs { $amount }
poll-less = Less for { $name }
poll-more = More for { $name }
poll-rank = Rank { $name } next
poll-unrank = Take { $name } out of the order
poll-up = Move { $name } up
poll-down = Move { $name } down
poll-order = Your order
poll-unordered = Not ranked
poll-order-is = Your order: { $order }
poll-abstain = Abstain
poll-agree = Agree
poll-disagree = Disagree
poll-pass = Pass
poll-blank = Cast a blank vote
poll-blank-said = A blank vote: you take part, and choose none.
poll-write = Your answer
poll-write-other = Please say what you mean
poll-code = Your code
poll-code-hint = The code that the city sent you
poll-terms = I agree to the terms
poll-terms-read = The platform’s terms
poll-restored = We kept what you filled in, on this device only.

## Polls: what must be put right

poll-wrong = This vote cannot be read. Please vote again.
poll-wrong-empty = Please choose, or cast a blank vote.
poll-wrong-few = { $count ->
    [one] Choose at least one.
   *[other] Choose at least { $count }.
}
poll-wrong-many = { $count ->
    [one] Choose only one.
   *[other] Choose { $count } at most.
}
poll-wrong-high = No number may be greater than { $count }.
poll-wrong-over = That is { $count } more than there is.
poll-wrong-under = At least { $count } more must be spent.
poll-wrong-words = Please say in words what you mean.
poll-wrong-terms = Please agree to the terms, or leave without voting.
poll-wrong-code = Please enter your code.

## Polls: casting

poll-review = Check your vote
poll-cast = Cast my vote
poll-sending = Casting your vote…
poll-sending-text = Please leave this page open.
poll-works = Your device solves a small task first, which keeps robots from voting.
poll-waits = Your vote is waiting
poll-waits-text = It is kept on this device and sent by itself as soon as that works. It counts once.
poll-now = Try now
poll-doubt = Your vote may have arrived
poll-doubt-text = No answer came, and this platform does not know who has voted. If you vote again, it may count twice.
poll-anyway = Vote again all the same
poll-taken = Your vote has been cast
poll-taken-text = The platform has received your vote. This device no longer knows how you voted.
poll-taken-at = Cast on { $time }
poll-receipt = Your receipt
poll-receipt-text = With it you can check that your vote was counted. Whoever has it can find your vote, so keep it to yourself.
poll-anew = Vote again
poll-another = Somebody else votes
poll-let-go = Do not send it
poll-check = Check that the vote was counted
poll-withdraw = Take my vote back
poll-withdraw-sure = Your vote will no longer count. You can vote again until the end.
poll-withdraw-yes = Take it back
poll-withdraw-no = Leave it
poll-not-closed = Voting is over, or has not begun.
poll-not-sign-in = Please sign in with the city, or give your code. Your vote is kept.
poll-not-expired = Your sign-in has ended. Please sign in again. Your vote is kept.
poll-not-allowed = You cannot vote in this poll.
poll-not-twice = There is a vote from you already.
poll-not-code = There is no such code. Please check it.
poll-not-gone = This poll is no longer there.
poll-not-work = Your device took too long over its task. Please cast your vote once more.
poll-not-failed = Your vote was not taken. It is kept on this device.

## Polls: results

poll-result = Result
poll-result-failed = The result did not load
poll-so-far = This is the result so far.
poll-voters = { $count ->
    [one] One person has voted.
   *[other] { $count } people have voted.
}
poll-ballots = Votes cast: { $cast }, of these blank: { $blank }, not valid: { $invalid }.
poll-turnout = That is { $percent } of the { $eligible } who could vote.
poll-quorum-enough = The quorum was reached: enough people took part.
poll-quorum-missing = { $count ->
    [one] The quorum was not reached: one vote is missing.
   *[other] The quorum was not reached: { $count } votes are missing.
}
poll-winners = { $count ->
    [one] Chosen: { $names }
   *[other] Chosen: { $names }
}
poll-tie = A tie: { $names }. The city says how it is settled.
poll-opinions = { $agree } agree, { $disagree } disagree, { $pass } pass
poll-margin = Lead over the next option: { $count }
poll-needed = Yes votes needed: { $needed } of { $base }
poll-spent = Spent: { $spent } of { $budget }. Left: { $left }.
poll-runoff = Run-off between the two best: { $first } { $votes }, { $second } { $others }, no preference { $equal }
poll-grades = How often each grade was given
poll-pairwise = How many voters prefer the option of a row to that of a column
poll-opinions-table = What voters think of each statement
poll-rounds = Round by round
poll-option = Option
poll-exhausted = Votes with no choice left
poll-count-most = Counted: how many chose each one. The one with the most wins.
poll-count-sum = Counted: the points of each one together. The greatest sum wins.
poll-count-mean = Counted: the mean of the points that each one got. The greatest mean wins.
poll-count-star = STAR voting: the two with the most points meet; the one that more people prefer wins.
poll-count-judgment = Majority judgment: for each one, the grade that at least half of the people gave it or bettered. The best of these grades wins.
poll-count-borda = Borda count: points for each place, more for a better one. The most points win.
poll-count-runoff = Instant runoff, in rounds: the one with the fewest votes is out, and these votes go to the next choice, until one has more than half.
poll-count-schulze = Schulze method: each one against each other. The one that beats all others wins, directly or by way of others.
poll-count-transferable = Single transferable vote, in rounds: whoever has enough votes is elected, and what is over goes to the next choice. If nobody has enough, the one with the fewest is out.
poll-count-simple = More yes than no is enough. Abstentions do not count.
poll-count-absolute = More than half of all votes cast must be yes.
poll-count-two-thirds = Two thirds of yes and no together must be yes.
poll-count-opinions = Counted: how many agree, disagree or pass, for each statement.
poll-count-points = Counted: the points of each one together.
poll-count-quadratic = Quadratic voting: the votes of each one together. Many votes for one thing cost more.
poll-count-budget = Projects with the most votes come first, for as long as there is money; one that costs too much is passed over.
poll-count-budget-least = Votes needed for a project: { $count }.
poll-count-budget-stop = Projects with the most votes come first, up to the first one that costs too much.
poll-count-equal-shares = Method of equal shares: each vote has an equal share of the money. A project is chosen if those who want it can pay for it together.
