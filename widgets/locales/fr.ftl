# civic-widgets, français. Des mots simples, des phrases courtes, ce qu’il faut faire ensuite. Dans l’ordre où l’usager les lit.

loading = Chargement…
try-again = Réessayer
continue = Continuer
back = Retour
yes = Oui
no = Non
optional = { $label } (facultatif)
change = Modifier
bad-attribute = Cette partie de la page n’est pas configurée correctement : l’attribut « { $name } » vaut « { $value } », mais devrait être : { $allowed }.
bad-address = Cette partie de la page n’est pas configurée correctement : l’attribut « { $name } » vaut « { $value } », mais devrait être une adresse : https://… ou un chemin de ce site.
leads-to = (ouvre { $host } dans un nouvel onglet)
website = Site web

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
