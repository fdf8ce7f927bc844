# civic-widgets, français. Des mots simples, des phrases courtes, ce qu’il faut faire ensuite. Dans l’ordre où l’usager les lit.

loading = Chargement…
try-again = Réessayer
continue = Continuer
back = Retour
yes = Oui
no = Non
optional = { $label } (facultatif)
change = Modifier
leads-to = (ouvre { $host } dans un nouvel onglet)
website = Site web
bad-attribute = Cette partie de la page n’est pas configurée correctement : l’attribut « { $name } » vaut « { $value } », mais devrait être : { $allowed }.
bad-address = Cette partie de la page n’est pas configurée correctement : l’attribut « { $name } » vaut « { $value } », mais devrait être une adresse : https://… ou un chemin de ce site.

## Quand le formulaire lui-même ne peut pas fonctionner

fallback-link = Faire votre signalement ici
fallback-mail = Faire votre signalement par courriel

## Étapes

step-of = Étape { $now } sur { $all }
step-category = De quoi s’agit-il ?
step-details = Qu’avez-vous constaté ?
step-place = À quel endroit ?
step-contact = Comment vous joindre ?
step-review = Vérifiez votre signalement
part-loading = Chargement de l’étape suivante…
part-failed = L’étape suivante n’a pas pu être chargée. Ce que vous avez saisi est conservé.

## Ce qui est conservé

draft-restored = Vos réponses de la dernière fois ont été conservées, sur cet appareil uniquement.
draft-discard = Tout effacer et recommencer
keeping-blocked = Votre navigateur ne permet pas à cette page de conserver ce que vous saisissez. Si vous quittez la page avant l’envoi, tout sera perdu.
keeping-full = Il n’y a plus de place sur cet appareil pour conserver ce que vous saisissez. Si vous quittez la page avant l’envoi, tout sera perdu.

## De quoi s’agit-il ?

categories-loading = Chargement des sujets de signalement…
categories-failed = Les sujets de signalement n’ont pas pu être chargés
categories-none = Aucun signalement n’est possible ici pour le moment. Contactez la mairie par un autre moyen.
categories-all = Choisissez de quoi il s’agit
categories-other = Autre
categories-search = Rechercher
categories-search-hint = Par exemple : trou, éclairage, déchets
categories-found = { $count ->
    [0] Aucun résultat
    [one] Un résultat
    [many] { $count } de résultats
   *[other] { $count } résultats
}
categories-not-found = Aucun résultat. Essayez un autre mot ou effacez la recherche pour tout voir.
category = Sujet

## Qu’avez-vous constaté ?

about-category = Sujet : { $category }
description = Ce que vous avez constaté
description-hint = Dites ce que vous avez vu. N’indiquez ni nom ni plaque d’immatriculation d’autres personnes.
questions-loading = Chargement des questions…
questions-failed = Les questions n’ont pas pu être chargées
photo = Photo
photo-hint = Le lieu et l’heure de la prise de vue sont retirés de la photo avant qu’elle ne quitte votre appareil.
photo-choose = Prendre ou choisir une photo
photo-change = Choisir une autre photo
photo-remove = Retirer la photo
photo-alt = La photo que vous avez ajoutée
photo-preparing = Préparation de la photo…
photo-added = La photo est ajoutée.
photo-not-an-image = Ce fichier n’est pas une photo. Choisissez une image JPEG, PNG, WebP ou HEIC.
photo-unreadable = Cette photo ne peut pas être ouverte. Prenez-en une autre ou continuez sans photo.
photo-too-large = Cette photo est trop volumineuse. Choisissez-en une de 40 Mo au maximum.

## À quel endroit ?

place-words = Adresse ou description du lieu
place-words-hint = Par exemple : 12 rue de la République, devant la pharmacie
locate = Utiliser ma position
locating = Nous demandons à votre appareil où vous êtes…
located = Position trouvée, à environ { $metres } m près.
locate-denied = Votre navigateur ne nous a pas communiqué votre position. Vous pouvez l’autoriser dans les réglages de cette page ou décrire le lieu par écrit.
locate-unavailable = Votre appareil ne connaît pas sa position pour le moment. Décrivez le lieu par écrit.
locate-timeout = Votre appareil a mis trop de temps à trouver sa position. Réessayez ou décrivez le lieu par écrit.
locate-unsupported = Ce navigateur ne peut pas nous communiquer votre position ici. Décrivez le lieu par écrit.
coordinates-open = Coordonnées GPS
coordinates = Latitude et longitude
coordinates-hint = Par exemple : 43.7696, 11.2558

## Comment vous joindre ?

contact-text = Vous pouvez laisser ces champs vides. Si vous les remplissez, la mairie peut vous demander des précisions et vous dire ce qu’elle a fait. Ces informations ne sont pas publiées.
contact-needed = La mairie a besoin de votre adresse électronique pour ce signalement. Cette adresse n’est pas publiée.
contact-privacy = Ce que la mairie fait de vos données (s’ouvre dans un nouvel onglet)
contact = Coordonnées
contact-none = Vous restez anonyme
name = Nom et prénom
first-name = Prénom
last-name = Nom
email = Adresse électronique
phone = Numéro de téléphone

## Vérifier et envoyer

review-text = Après l’envoi, la mairie peut publier ce que vous avez constaté, le lieu et la photo. Vos coordonnées restent à la mairie.
send = Envoyer le signalement
sending-title = Envoi de votre signalement
sending-text = Gardez cette page ouverte. Ce que vous avez écrit reste sur cet appareil jusqu’à ce que la mairie l’ait reçu.
checking-title = Vérification auprès de la mairie
checking-text = La dernière réponse ne nous est pas parvenue. Nous demandons si votre signalement est déjà arrivé.

queued-title = Votre signalement n’est pas encore envoyé
queued-offline = Il partira automatiquement dès que votre appareil sera de nouveau connecté et que cette page sera ouverte.
queued-text = Vous pouvez réessayer maintenant ou plus tard.
queued-kept = Rien n’est perdu : votre signalement est conservé sur cet appareil.
queued-send = Réessayer
queued-edit = Modifier le signalement
doubt-title = Nous ne savons pas si votre signalement est arrivé
doubt-not-shown = Nous l’avons cherché dans la liste de la mairie et ne l’avons pas trouvé. Certaines mairies n’affichent les signalements qu’au bout d’un certain temps. Si vous l’envoyez de nouveau, la mairie risque de le recevoir deux fois.
doubt-not-asked = Le serveur de la mairie ne peut pas être interrogé pour le moment. Avant tout nouvel envoi, nous vérifions si votre signalement est déjà arrivé.
doubt-check = Vérifier de nouveau
doubt-send = Envoyer de nouveau malgré tout

## Accusé de réception

receipt-title = Merci. La mairie a reçu votre signalement
receipt-number = Le numéro de votre signalement
receipt-numbering = Votre signalement va recevoir un numéro…
receipt-number-later = Votre signalement recevra un numéro plus tard. Vous le trouverez dans « Mes signalements » sur cet appareil.
receipt-no-number = La mairie ne donne pas de numéro à ces signalements.
receipt-next = Et maintenant ?
receipt-next-text = La mairie examine votre signalement et le transmet aux services compétents. Vous pouvez le suivre dans « Mes signalements » sur cet appareil.
receipt-next-untracked = La mairie examine votre signalement et le transmet aux services compétents.
receipt-another = Faire un autre signalement

## Mes signalements

mine-open = { $count ->
    [one] Mon signalement
    [many] Mes { $count } de signalements
   *[other] Mes { $count } signalements
}
mine-title = Mes signalements
mine-text = Envoyés depuis cet appareil. Lui seul connaît cette liste.
mine-none = Aucun signalement n’a été envoyé depuis cet appareil.
mine-refreshing = Nous demandons à la mairie s’il y a du nouveau…
mine-stale = Certaines informations n’ont pas pu être mises à jour. Vous voyez les dernières connues.
mine-sent = Envoyé le { $time }
mine-number = Numéro { $number }
mine-numbering = Numéro à venir
mine-no-number = Sans numéro
mine-erase = Effacer cette liste de cet appareil
mine-erase-text = La mairie garde vos signalements. Sans cette liste, vous ne pourrez les suivre que par leur numéro.
mine-erase-yes = Effacer
mine-erase-no = Garder la liste
mine-close = Revenir au formulaire
status-sent = Envoyé
status-open = Ouvert
status-closed = Clôturé
status-unknown = État non indiqué
status-untracked = Suivi impossible
status-detail = { $status } : { $detail }

## Problèmes

problems-title = À vérifier
refused-title = Le serveur de la mairie n’a pas accepté le signalement
problem-missing = « { $label } » : il manque une réponse.
problem-category-missing = Choisissez de quoi il s’agit.
problem-description-missing = Écrivez ce que vous avez constaté.
problem-place-missing = Indiquez le lieu : par écrit ou à l’aide de votre position.
problem-email-missing = Écrivez votre adresse électronique.
problem-too-long = « { $label } » : le texte est trop long. Nombre maximal de caractères : { $most }.
problem-not-a-number = « { $label } » doit être un nombre, par exemple 2,5.
problem-not-a-date = « { $label } » doit être une date avec l’heure.
problem-not-a-choice = « { $label } » : choisissez l’une des réponses proposées.
problem-not-coordinates = Ce ne sont pas des coordonnées. Écrivez-les ainsi : 43.7696, 11.2558.
problem-not-an-email = Écrivez une adresse électronique telle que nom@example.org.
problem-not-a-phone = Écrivez un numéro de téléphone en chiffres, par exemple +33 1 99 00 12 34.
problem-photo-not-ready = La photo est encore en préparation. Patientez un instant.
problem-questions-not-ready = Les questions ne sont pas encore chargées.
problem-refused = Le serveur de la mairie répond : { $said }

error-offline = Votre appareil n’est pas connecté à internet.
error-timeout = Le serveur de la mairie a mis trop de temps à répondre.
error-unreachable = Le serveur de la mairie est injoignable.
error-blocked = Le serveur de la mairie est injoignable depuis cette page.
error-server = Le serveur de la mairie est en panne.
error-too-many = Le serveur de la mairie est très sollicité en ce moment. Réessayez dans quelques minutes.
error-wait = Le serveur de la mairie est très sollicité en ce moment. Réessayez dans { $seconds ->
    [one] une seconde
    [many] { $seconds } de secondes
   *[other] { $seconds } secondes
}.
error-key = Le serveur de la mairie n’autorise pas cette page à l’utiliser. Vous n’y êtes pour rien. Contactez la mairie par un autre moyen et signalez-lui ce problème.
error-not-found = Le serveur de la mairie ne connaît pas ce que cette page lui demande. Vous n’y êtes pour rien. Contactez la mairie par un autre moyen et signalez-lui ce problème.
error-photo-refused = Le serveur de la mairie n’accepte pas cette photo. Retirez-la ou choisissez-en une autre.
error-refused = Le serveur de la mairie n’a pas accepté ce que cette page a envoyé.
error-web-page = Le serveur de la mairie a répondu par une page web au lieu de données. Vous n’y êtes pour rien. Réessayez plus tard.
error-nonsense = Le serveur de la mairie a donné une réponse incompréhensible. Vous n’y êtes pour rien. Réessayez plus tard.
error-no-number = Le serveur de la mairie a pris le signalement, mais ne lui a pas donné de numéro.
error-too-large = Le serveur de la mairie a envoyé plus que ce que cette page peut lire.

## Pour le webmestre, dans la console

webmaster-error-offline = l’appareil est hors ligne.
webmaster-error-timeout = l’endpoint n’a pas répondu à temps.
webmaster-error-unreachable = l’endpoint est injoignable. Vérifier l’attribut « endpoint » et la Content-Security-Policy (connect-src).
webmaster-error-blocked = l’endpoint est sur un autre hôte et il est injoignable. S’il fonctionne, il lui manque l’en-tête « Access-Control-Allow-Origin », ou il manque lui-même dans connect-src de la Content-Security-Policy de cette page. Un chemin de ce site qui lui transmet les requêtes fonctionne sans l’un ni l’autre.
webmaster-error-server = l’endpoint a répondu avec le statut { $status }. { $said }
webmaster-error-too-many = l’endpoint limite la fréquence des requêtes (statut 429). { $said }
webmaster-error-key = l’endpoint veut une autre clé (statut { $status }). Vérifier l’attribut « api-key » ou faire ajouter la clé par un proxy. { $said }
webmaster-error-not-found = l’endpoint ne connaît pas cette adresse (statut { $status }). Vérifier l’attribut « endpoint » ; pour civic-report, c’est l’adresse sous laquelle se trouve services.json. { $said }
webmaster-error-photo-refused = l’endpoint n’accepte pas la photo (statut { $status }). Vérifier les attributs « media-field » et « no-photo ». { $said }
webmaster-error-refused = l’endpoint a refusé la requête (statut { $status }). { $said }
webmaster-error-web-page = l’endpoint répond par une page web. Vérifier l’attribut « endpoint » ; pour civic-report, c’est l’adresse sous laquelle se trouve services.json, et certains serveurs demandent aussi « jurisdiction ».
webmaster-error-nonsense = la réponse de l’endpoint n’est pas conforme à son protocole : Open311 GeoReport v2 pour civic-report, celui de l’attribut « backend » pour civic-source.
webmaster-error-no-number = l’endpoint a répondu à un nouveau signalement sans numéro ni jeton.
webmaster-error-too-large = la réponse de l’endpoint est trop volumineuse pour être lue.

## Circulation et stationnement

mobility-title = Circulation et stationnement
mobility-loading = Chargement de la circulation et du stationnement…
mobility-updated = Mis à jour à { $time }
mobility-refresh = Actualiser
mobility-refreshing = Actualisation en cours…
mobility-empty = Il n’y a rien à afficher ici pour le moment.
mobility-all-stale = Les données sont trop anciennes pour être affichées
mobility-all-stale-text = Les systèmes de la mairie n’ont rien envoyé de nouveau depuis plus d’une heure. Nous continuons à vérifier.
mobility-some-down = Pas de réponse pour le moment de : { $names }. Le reste est à jour.
mobility-all-down = La circulation et le stationnement n’ont pas pu être chargés
mobility-all-down-old = Aucune nouvelle donnée n’arrive pour le moment. Celles que vous voyez sont plus anciennes ; leur âge est indiqué à côté.
mobility-outside = Vous semblez être hors de cette ville : le lieu le plus proche est à { $distance }.
mobility-lists = Sommaire
mobility-more = Afficher { $count } résultats de plus (il en reste { $all })
mobility-nameless = Sans nom

## À partir d’où

mobility-place = Près de quel lieu ?
mobility-place-hint = Un parking ou une rue qui figure sur cette page, ou des coordonnées
mobility-place-find = Rechercher
mobility-place-not-found = « { $place } » ne figure pas sur cette page. Essayez le nom ou la rue d’un parking.
mobility-from-device = Les distances sont à vol d’oiseau, depuis l’endroit où vous êtes.
mobility-from-place = Les distances sont à vol d’oiseau, depuis : { $place }
mobility-metres = { $metres } m
mobility-kilometres = { $kilometres } km

## Où se garer

mobility-parking = Parkings
mobility-free-of =
    { $free ->
        [one] { $free } place libre sur { $all }
        [many] { $free } de places libres sur { $all }
       *[other] { $free } places libres sur { $all }
    }
mobility-free =
    { $free ->
        [one] { $free } place libre
        [many] { $free } de places libres
       *[other] { $free } places libres
    }
mobility-capacity =
    { $all ->
        [one] { $all } place
        [many] { $all } de places
       *[other] { $all } places
    }
mobility-open = Ouvert
mobility-nearly-full = Presque complet
mobility-full = Complet
mobility-closed = Fermé
mobility-subscribers = Abonnés uniquement
mobility-no-data = Pas de données pour le moment
mobility-unknown = Non connu
mobility-filling = se remplit
mobility-steady = stable
mobility-emptying = se libère
mobility-age =
    { $minutes ->
        [0] Il y a moins d’une minute
        [one] Il y a { $minutes } minute
        [many] Il y a { $minutes } de minutes
       *[other] Il y a { $minutes } minutes
    }
mobility-ageing = Il y a { $minutes } minutes : peut ne plus être à jour
mobility-age-unknown = Nous ne savons pas de quand date ce chiffre
mobility-too-old = Le dernier chiffre date de plus d’une heure
mobility-garage = À étages
mobility-underground = Souterrain
mobility-ground = En plein air
mobility-street = Dans la rue
mobility-park-and-ride = Parc relais (P+R)
mobility-too-low = Trop bas pour votre véhicule
mobility-height-unknown = Hauteur maximale inconnue
mobility-said = Le système de la mairie indique { $said } places libres, ce qui ne peut pas être exact.
mobility-spaces-general = Pour tous
mobility-spaces-accessible = Pour personnes handicapées, avec carte de stationnement
mobility-spaces-women = Pour les femmes
mobility-spaces-family = Pour les familles
mobility-spaces-charging = Avec recharge électrique
mobility-spaces-car-sharing = Pour l’autopartage
mobility-spaces-motorcycle = Pour les motos
mobility-spaces-bicycle = Pour les vélos
mobility-spaces-lorry = Pour les poids lourds
mobility-spaces-coach = Pour les autocars
mobility-spaces-caravan = Pour les caravanes et camping-cars
mobility-spaces-subscriber = Pour les abonnés
mobility-address = Adresse
mobility-hours = Horaires d’ouverture
mobility-always = 24 heures sur 24
mobility-day-off = fermé
mobility-holidays = jours fériés
mobility-open-now = ouvert en ce moment
mobility-closed-now = fermé en ce moment
mobility-tariff = Tarif
mobility-height-limit = Hauteur maximale
mobility-height = { $metres } m
mobility-operator = Exploitant
mobility-forecast = Prévision des places libres
mobility-forecast-loading = Chargement de la prévision…
mobility-forecast-failed = La prévision n’a pas pu être chargée.
mobility-foretold = { $time } : environ { $free }
mobility-way = Itinéraire
mobility-follow = Me prévenir en cas de changement
mobility-follow-hint = Tant que cette page est ouverte, un message s’affiche ici quand le parking se remplit, ferme ou a de nouveau des places.

## Filtres

mobility-filters =
    { $set ->
        [0] Filtrer et trier
        [one] Filtrer et trier ({ $set } filtre actif)
        [many] Filtrer et trier ({ $set } de filtres actifs)
       *[other] Filtrer et trier ({ $set } filtres actifs)
    }
mobility-filters-clear = Retirer tous les filtres
mobility-found = Parkings trouvés : { $count } sur { $all }
mobility-none-fits = Rien ne correspond à votre recherche et à vos filtres.
mobility-search = Rechercher dans toutes les listes
mobility-only = Afficher uniquement
mobility-only-free = Avec des places libres
mobility-only-open = Ouverts en ce moment
mobility-only-accessible = Avec des places pour personnes handicapées
mobility-only-charging = Avec recharge électrique
mobility-only-park-and-ride = Parcs relais (P+R)
mobility-kind = Type de parking
mobility-vehicle-height = Hauteur de votre véhicule, en mètres
mobility-vehicle-height-hint = Par exemple : 2,1
mobility-vehicle-height-wrong = Écrivez la hauteur en mètres, par exemple : 2,1
mobility-sort = Trier
mobility-sort-best = Les plus adaptés d’abord
mobility-sort-distance = Les plus proches d’abord
mobility-sort-free = Le plus de places libres d’abord
mobility-sort-name = Par nom

## Ce qui gêne la circulation

mobility-incidents = Fermetures et travaux
mobility-works = Travaux
mobility-closure = Fermeture
mobility-accident = Accident
mobility-congestion = Bouchons
mobility-hazard = Danger
mobility-weather = Intempéries
mobility-event = Événement
mobility-restriction = Restriction de circulation
mobility-detour = Déviation
mobility-transit = Transports en commun
mobility-incident = Info circulation
mobility-road-open = Route ouverte
mobility-lanes-closed = Voies en partie fermées
mobility-alternating = Circulation alternée
mobility-road-closed = Route fermée
mobility-hinders-little = Légers ralentissements
mobility-hinders-some = Ralentissements
mobility-hinders-much = Forts ralentissements
mobility-until = Jusqu’au { $until }
mobility-since = Depuis le { $from }
mobility-planned-from = Prévu à partir du { $from }
mobility-planned-span = Prévu du { $from } au { $until }
mobility-where = Lieu
mobility-times = Horaires
mobility-limits = Limitations
mobility-limit-speed = { $most } km/h au maximum
mobility-limit-width = largeur : { $most } m au maximum
mobility-limit-height = hauteur : { $most } m au maximum
mobility-limit-length = longueur : { $most } m au maximum
mobility-limit-weight = { $most } t au maximum
mobility-limit-axle = { $most } t par essieu au maximum
mobility-no-lorries = interdit aux poids lourds
mobility-no-parking = stationnement interdit
mobility-no-overtaking = dépassement interdit
mobility-no-trailers = interdit aux remorques
mobility-local-only = riverains et livraisons uniquement

## Temps de parcours

mobility-corridors = Circulation
mobility-travel = { $minutes } min, normalement { $normal } min
mobility-travel-now = { $minutes } min
mobility-speed = { $speed } km/h
mobility-traffic-unknown = Non connue
mobility-traffic-free = Fluide
mobility-traffic-heavy = Ralentie
mobility-traffic-congested = Très ralentie
mobility-traffic-blocked = Bloquée

## Vélos et recharge

mobility-bikes = Vélos en libre-service
mobility-bikes-free =
    { $bikes ->
        [0] aucun vélo
        [one] { $bikes } vélo
        [many] { $bikes } de vélos
       *[other] { $bikes } vélos
    }
mobility-docks-free =
    { $docks ->
        [0] aucun emplacement libre
        [one] { $docks } emplacement libre
        [many] { $docks } d’emplacements libres
       *[other] { $docks } emplacements libres
    }
mobility-rent-only = Location uniquement
mobility-return-only = Retour uniquement
mobility-out-of-service = Hors service
mobility-chargers = Recharge de véhicules électriques
mobility-points =
    { $all ->
        [one] { $all } point de recharge
        [many] { $all } de points de recharge
       *[other] { $all } points de recharge
    }
mobility-power = { $power } kW
mobility-point-free = libre
mobility-point-taken = occupé

## D’où viennent les données

mobility-sources = Sources
mobility-source-loading = chargement…
mobility-source-stale = pas de réponse depuis { $time }
mobility-credits = Données et licences

## Ce que le lecteur d’écran annonce

mobility-news-full = { $name } : complet maintenant.
mobility-news-spaces =
    { $free ->
        [one] { $name } : de nouveau { $free } place libre.
        [many] { $name } : de nouveau { $free } de places libres.
       *[other] { $name } : de nouveau { $free } places libres.
    }
mobility-news-not-full = { $name } : de nouveau des places libres.
mobility-news-closed = { $name } : fermé maintenant.
mobility-news-opened = { $name } : de nouveau ouvert.
mobility-news-too-old = { $name } : pas de données récentes.
mobility-news-down = { $name } : pas de réponse. Les dernières données reçues restent affichées.
mobility-news-back = { $name } : les données arrivent de nouveau.

## Carte

mobility-map-show = Afficher sur une carte
mobility-map-hide = Masquer la carte
mobility-map-details = Détails dans la liste
map-label = Carte
map-keys = Les touches fléchées déplacent la carte, plus et moins changent le zoom.
map-markers = Sur la carte
map-zoom-in = Zoom avant
map-zoom-out = Zoom arrière
map-fit = Tout afficher
map-move = Déplacer la carte
map-north = Vers le haut
map-south = Vers le bas
map-west = Vers la gauche
map-east = Vers la droite
map-touch = Déplacez la carte avec deux doigts.
map-legend = Ce que veulent dire les signes
map-sign-free = Places libres, ou légers ralentissements
map-sign-few = Peu de places, ou ralentissements
map-sign-full = Complet, ou forts ralentissements
map-cluster = { $count } lieux : zoomer
map-here = Les distances partent d’ici
map-failed = La carte n’a pas pu être chargée. Tout ce qu’elle montre se trouve dans les listes ci-dessous.
map-tiles-failed = Le fond de carte ne se charge pas pour le moment. Les lieux sont tout de même à la bonne place.

## Consultations

poll-list = Donnez votre avis
poll-loading = Chargement des consultations…
poll-failed = Les consultations n’ont pas pu être chargées
poll-none = Il n’y a aucune consultation en ce moment.
poll-questions = Vos réponses
poll-back = Toutes les consultations
poll-open-vote = Lire et voter
poll-open-read = Lire
poll-open-result = Voir le résultat
poll-voted = Vous avez voté depuis cet appareil.
poll-page = Cette consultation sur sa propre page

## Consultations : ce qu’il faut savoir avant

poll-until = Quand
poll-opens = Le vote commence le { $time }
poll-opens-unknown = Le vote n’a pas commencé
poll-closes = Vous pouvez voter jusqu’au { $time }
poll-closes-unknown = Vous pouvez voter maintenant
poll-closed = Le vote s’est terminé le { $time }
poll-closed-unknown = Le vote est terminé
poll-in-minutes = { $count ->
    [0] (dans moins d’une minute)
    [one] (dans { $count } minute)
    [many] (dans { $count } de minutes)
   *[other] (dans { $count } minutes)
}
poll-in-hours = (dans { $count } heures)
poll-in-days = (dans { $count } jours)
poll-ago-minutes = { $count ->
    [0] (il y a moins d’une minute)
    [one] (il y a { $count } minute)
    [many] (il y a { $count } de minutes)
   *[other] (il y a { $count } minutes)
}
poll-ago-hours = (il y a { $count } heures)
poll-ago-days = (il y a { $count } jours)
poll-by = Qui pose la question
poll-consequence = Et ensuite ?
poll-who = Qui peut voter
poll-who-open = Tout le monde. Personne ne vérifie si quelqu’un vote deux fois.
poll-who-device = Tout le monde, une fois par appareil.
poll-who-code = Toute personne qui a un code de la mairie. Chaque code compte une fois.
poll-who-person = Toute personne connectée à son compte de la mairie, une fois chacune.
poll-secrecy = Secret du vote
poll-secret = Votre vote est secret : le nom des votants et le contenu des votes sont conservés séparément.
poll-not-secret = Votre vote n’est pas secret : la plateforme conserve ensemble le nom des votants et le contenu des votes.
poll-change = Changer son vote
poll-change-never = Un vote est définitif. Vérifiez-le avant de voter.
poll-change-replace = Vous pouvez voter de nouveau jusqu’à la fin. Seul le dernier vote compte.
poll-change-receipt = Vous pouvez changer ou retirer votre vote jusqu’à la fin, grâce au récépissé que vous recevez.
poll-results = Résultats
poll-results-always = Le résultat provisoire est visible à tout moment.
poll-results-after-vote = Vous voyez le résultat une fois que vous avez voté.
poll-results-after-close = Le résultat est affiché quand le vote est terminé.
poll-results-never = Le résultat n’est pas affiché ici.
poll-elsewhere = Le vote a lieu sur la page de la plateforme.

## Consultations : voter

poll-answer = Votre vote
poll-how-single = Choisissez une option.
poll-how-multiple = { $count ->
    [one] Choisissez une option.
    [many] Choisissez jusqu’à { $count } d’options.
   *[other] Choisissez jusqu’à { $count } options.
}
poll-how-approval = Choisissez toutes les options qui vous conviendraient.
poll-how-score = Donnez à chaque option de 0 à { $count } points. Ce que vous laissez de côté n’est pas noté.
poll-how-judgment = Donnez une mention à chaque option.
poll-how-ranked = Classez les options, la meilleure en premier. Vous pouvez en laisser de côté.
poll-how-yes-no = Choisissez une réponse.
poll-how-opinions = Dites ce que vous pensez de chaque affirmation. Vous pouvez en laisser de côté.
poll-how-points = Points à répartir : { $count }.
poll-how-quadratic = Crédits dont vous disposez : { $count }. Un vote coûte 1 crédit, deux votes en coûtent 4, trois votes en coûtent 9, et ainsi de suite.
poll-how-budget = Choisissez des projets, tant qu’il reste de l’argent.
poll-left = Reste : { $amount }
poll-over = Dépassement : { $amount }
poll-cost = Coûte { $amount }
poll-less = Moins pour { $name }
poll-more = Plus pour { $name }
poll-rank = Classer { $name } à la place suivante
poll-unrank = Retirer { $name } du classement
poll-up = Monter { $name }
poll-down = Descendre { $name }
poll-order = Votre classement
poll-unordered = Non classé
poll-order-is = Votre classement : { $order }
poll-abstain = Abstention
poll-agree = D’accord
poll-disagree = Pas d’accord
poll-pass = Sans avis
poll-blank = Voter blanc
poll-blank-said = Vote blanc : vous participez, sans rien choisir.
poll-write = Votre réponse
poll-write-other = Précisez votre réponse
poll-code = Votre code
poll-code-hint = Le code que la mairie vous a envoyé
poll-terms = J’accepte les conditions d’utilisation
poll-terms-read = Les conditions d’utilisation de la plateforme
poll-restored = Vos réponses ont été conservées, sur cet appareil uniquement.

## Consultations : ce qu’il faut corriger

poll-wrong = Ce vote ne peut pas être lu. Votez de nouveau.
poll-wrong-empty = Faites un choix, ou votez blanc.
poll-wrong-few = { $count ->
    [one] Choisissez au moins une option.
    [many] Choisissez au moins { $count } d’options.
   *[other] Choisissez au moins { $count } options.
}
poll-wrong-many = { $count ->
    [one] Choisissez une seule option.
    [many] Choisissez au plus { $count } d’options.
   *[other] Choisissez au plus { $count } options.
}
poll-wrong-high = Aucun nombre ne peut dépasser { $count }.
poll-wrong-over = Vous dépassez de { $count } ce dont vous disposez.
poll-wrong-under = Il faut dépenser au moins { $count } de plus.
poll-wrong-words = Écrivez votre réponse avec vos mots.
poll-wrong-terms = Acceptez les conditions d’utilisation, ou quittez la page sans voter.
poll-wrong-code = Saisissez votre code.

## Consultations : envoyer son vote

poll-review = Vérifiez votre vote
poll-cast = Voter
poll-sending = Envoi de votre vote…
poll-sending-text = Gardez cette page ouverte.
poll-works = Votre appareil résout d’abord un petit calcul, qui empêche les robots de voter.
poll-waits = Votre vote est en attente
poll-waits-text = Il est conservé sur cet appareil et partira automatiquement dès que possible. Il compte une seule fois.
poll-now = Essayer maintenant
poll-doubt = Votre vote est peut-être arrivé
poll-doubt-text = Aucune réponse ne nous est parvenue, et cette plateforme ne sait pas qui a voté. Si vous votez de nouveau, votre vote risque de compter deux fois.
poll-anyway = Voter de nouveau malgré tout
poll-taken = Vous avez voté
poll-taken-text = La plateforme a reçu votre vote. Cet appareil ne sait plus ce que vous avez voté.
poll-taken-at = Voté le { $time }
poll-receipt = Votre récépissé
poll-receipt-text = Avec lui, vous pouvez vérifier que votre vote a été compté. Toute personne qui l’a peut retrouver votre vote : gardez-le pour vous.
poll-anew = Voter de nouveau
poll-another = Une autre personne vote
poll-let-go = Ne pas l’envoyer
poll-check = Vérifier que le vote a été compté
poll-withdraw = Retirer mon vote
poll-withdraw-sure = Votre vote ne comptera plus. Vous pourrez voter de nouveau jusqu’à la fin.
poll-withdraw-yes = Retirer
poll-withdraw-no = Ne rien changer
poll-not-closed = Le vote est terminé, ou n’a pas commencé.
poll-not-sign-in = Connectez-vous à votre compte de la mairie, ou donnez votre code. Votre vote est conservé.
poll-not-expired = Votre connexion a expiré. Connectez-vous de nouveau. Votre vote est conservé.
poll-not-allowed = Vous ne pouvez pas participer à cette consultation.
poll-not-twice = Vous avez déjà voté.
poll-not-code = Ce code n’existe pas. Vérifiez-le.
poll-not-gone = Cette consultation n’existe plus.
poll-not-work = Votre appareil a mis trop de temps à faire son calcul. Votez encore une fois.
poll-not-failed = Votre vote n’a pas été accepté. Il est conservé sur cet appareil.

## Consultations : résultats

poll-result = Résultat
poll-result-failed = Le résultat n’a pas pu être chargé
poll-so-far = Ceci est le résultat provisoire.
poll-voters = { $count ->
    [one] { $count } personne a voté.
    [many] { $count } de personnes ont voté.
   *[other] { $count } personnes ont voté.
}
poll-ballots = Votes : { $cast }, dont blancs : { $blank }, nuls : { $invalid }.
poll-turnout = Participation : { $percent }, sur { $eligible } personnes qui pouvaient voter.
poll-quorum-enough = Le quorum est atteint : assez de personnes ont participé.
poll-quorum-missing = { $count ->
    [one] Le quorum n’est pas atteint : il manque { $count } vote.
    [many] Le quorum n’est pas atteint : il manque { $count } de votes.
   *[other] Le quorum n’est pas atteint : il manque { $count } votes.
}
poll-winners = { $count ->
    [one] Choix retenu : { $names }
    [many] Choix retenus : { $names }
   *[other] Choix retenus : { $names }
}
poll-tie = Égalité : { $names }. La mairie indique comment les départager.
poll-opinions = d’accord : { $agree }, pas d’accord : { $disagree }, sans avis : { $pass }
poll-margin = Avance sur l’option suivante : { $count }
poll-needed = Oui nécessaires : { $needed } sur { $base }
poll-spent = Dépensé : { $spent } sur { $budget }. Reste : { $left }.
poll-runoff = Second tour entre les deux meilleures : { $first } { $votes }, { $second } { $others }, sans préférence { $equal }
poll-grades = Nombre de fois où chaque mention a été donnée
poll-pairwise = Nombre de personnes qui préfèrent l’option de la ligne à celle de la colonne
poll-opinions-table = Avis sur chaque proposition
poll-rounds = Tour par tour
poll-option = Option
poll-exhausted = Votes sans choix restant
poll-count-most = On compte combien de personnes ont choisi chaque option. Celle qui a le plus de voix l’emporte.
poll-count-sum = On additionne les points de chaque option. La somme la plus élevée l’emporte.
poll-count-mean = On calcule la moyenne des points donnés à chaque option. La moyenne la plus élevée l’emporte.
poll-count-star = Vote STAR : on compare les deux options qui ont le plus de points ; celle que le plus de personnes préfèrent l’emporte.
poll-count-judgment = Jugement majoritaire : pour chaque option, la mention que la moitié au moins des personnes lui a donnée ou a dépassée. La meilleure mention l’emporte.
poll-count-borda = Méthode de Borda : chaque place vaut des points, davantage pour une meilleure place. Le plus de points l’emporte.
poll-count-runoff = Vote alternatif, par tours : l’option qui a le moins de voix est éliminée, et ces voix vont au choix suivant, jusqu’à ce qu’une option ait plus de la moitié.
poll-count-schulze = Méthode de Schulze : on compare chaque option à chacune des autres. Celle qui bat toutes les autres, directement ou par l’intermédiaire d’autres, l’emporte.
poll-count-transferable = Scrutin à vote unique transférable, par tours : qui a assez de voix est élu, et les voix en trop vont au choix suivant. Si personne n’en a assez, qui en a le moins est éliminé.
poll-count-simple = Il suffit de plus de oui que de non. Les abstentions ne comptent pas.
poll-count-absolute = Il faut que plus de la moitié de tous les votes soient des oui.
poll-count-two-thirds = Il faut que les oui soient deux tiers des oui et des non réunis.
poll-count-opinions = On compte, pour chaque affirmation, combien de personnes sont d’accord, pas d’accord ou sans avis.
poll-count-points = On additionne les points de chaque option.
poll-count-quadratic = Vote quadratique : on additionne les votes de chaque option. Beaucoup de votes pour la même coûtent plus cher.
poll-count-budget = Les projets qui ont le plus de voix passent d’abord, tant qu’il y a assez d’argent ; un projet trop cher est laissé de côté.
poll-count-budget-least = Votes nécessaires pour un projet : { $count }.
poll-count-budget-stop = Les projets qui ont le plus de voix passent d’abord, jusqu’au premier qui est trop cher.
poll-count-equal-shares = Méthode des parts égales : chaque vote dispose d’une part égale de l’argent. Un projet est retenu si les personnes qui le veulent peuvent le payer ensemble.
