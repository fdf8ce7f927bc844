# civic-widgets, português (de Portugal). Palavras simples, frases curtas, o que fazer a seguir. Pela ordem em que se leem.

loading = A carregar…
try-again = Tentar novamente
continue = Continuar
back = Voltar
yes = Sim
no = Não
optional = { $label } (facultativo)
change = Alterar
leads-to = (abre { $host } num novo separador)
website = Sítio web
bad-attribute = Esta parte da página não está bem configurada: o atributo «{ $name }» tem o valor «{ $value }», mas deveria ser: { $allowed }.
bad-address = Esta parte da página não está bem configurada: o atributo «{ $name }» tem o valor «{ $value }», mas deveria ser um endereço: https://… ou um caminho neste sítio.

## Quando o próprio formulário não pode funcionar

fallback-link = Comunicar a ocorrência aqui
fallback-mail = Comunicar a ocorrência por correio eletrónico

## Passos

step-of = Passo { $now } de { $all }
step-category = De que se trata?
step-details = O que aconteceu?
step-place = Onde é?
step-contact = Como podemos entrar em contacto consigo?
step-review = Verifique a sua ocorrência
part-loading = A carregar o passo seguinte…
part-failed = Não foi possível carregar o passo seguinte. O que escreveu fica guardado.

## O que fica guardado

draft-restored = Guardámos, apenas neste dispositivo, o que preencheu da última vez.
draft-discard = Apagar tudo e recomeçar
keeping-blocked = O seu navegador não permite que esta página guarde o que escreve. Se sair da página antes de enviar, perde o que escreveu.
keeping-full = Já não há espaço neste dispositivo para guardar o que escreve. Se sair da página antes de enviar, perde o que escreveu.

## De que se trata?

categories-loading = A carregar os assuntos que pode comunicar…
categories-failed = Não foi possível carregar os assuntos que pode comunicar
categories-none = De momento, não é possível comunicar ocorrências aqui. Contacte a Câmara Municipal por outro meio.
categories-all = Escolha de que se trata
categories-other = Outros
categories-search = Pesquisar
categories-search-hint = Por exemplo: buraco, iluminação, lixo
categories-found = { $count ->
    [0] Nenhum resultado
    [one] Um resultado
    [many] { $count } de resultados
   *[other] { $count } resultados
}
categories-not-found = Nenhum resultado. Tente outra palavra ou limpe a pesquisa para ver tudo.
category = Assunto

## O que aconteceu?

about-category = Assunto: { $category }
description = O que aconteceu
description-hint = Conte o que viu. Não indique nomes nem matrículas de outras pessoas.
questions-loading = A carregar as perguntas…
questions-failed = Não foi possível carregar as perguntas
photo = Fotografia
photo-hint = A indicação de onde e quando a fotografia foi tirada é removida antes de ela sair do seu dispositivo.
photo-choose = Tirar ou escolher uma fotografia
photo-change = Escolher outra fotografia
photo-remove = Remover a fotografia
photo-alt = A fotografia que acrescentou
photo-preparing = A preparar a fotografia…
photo-added = A fotografia foi acrescentada.
photo-not-an-image = Este ficheiro não é uma fotografia. Escolha uma imagem JPEG, PNG, WebP ou HEIC.
photo-unreadable = Não é possível abrir esta fotografia. Tire outra ou continue sem fotografia.
photo-too-large = Esta fotografia é demasiado grande. Escolha uma com 40 MB, no máximo.

## Onde é?

place-words = Morada ou descrição do local
place-words-hint = Por exemplo: Rua da Liberdade, 12, em frente à farmácia
locate = Usar a minha localização
locating = A perguntar ao seu dispositivo onde se encontra…
located = Localização encontrada, com uma precisão de cerca de { $metres } m.
locate-denied = O seu navegador não nos indicou a sua localização. Pode permiti-lo nas definições desta página ou descrever o local por palavras.
locate-unavailable = De momento, o seu dispositivo não sabe onde se encontra. Descreva o local por palavras.
locate-timeout = O seu dispositivo demorou demasiado tempo a encontrar a localização. Tente novamente ou descreva o local por palavras.
locate-unsupported = Aqui, este navegador não pode indicar-nos a sua localização. Descreva o local por palavras.
coordinates-open = Coordenadas
coordinates = Latitude e longitude
coordinates-hint = Por exemplo: 43.7696, 11.2558

## Como podemos entrar em contacto consigo?

contact-text = Pode deixar estes campos em branco. Se os preencher, a Câmara Municipal pode pedir-lhe esclarecimentos e dizer-lhe o que fez. Estes dados não são publicados.
contact-needed = Para esta ocorrência, a Câmara Municipal precisa do seu endereço de correio eletrónico. Este endereço não é publicado.
contact-privacy = O que a Câmara Municipal faz com os seus dados (abre num novo separador)
contact = Contacto
contact-none = A ocorrência é anónima
name = Nome
first-name = Nome próprio
last-name = Apelido
email = Endereço de correio eletrónico
phone = Número de telefone

## Verificar e enviar

review-text = Depois do envio, a Câmara Municipal pode publicar o que aconteceu, onde, e a fotografia. Os seus contactos ficam apenas na Câmara Municipal.
send = Enviar a ocorrência
sending-title = A enviar a sua ocorrência
sending-text = Mantenha esta página aberta. O que escreveu fica guardado neste dispositivo até a Câmara Municipal o receber.
checking-title = A perguntar à Câmara Municipal
checking-text = A última resposta não nos chegou. Estamos a perguntar se a sua ocorrência já lá está.

queued-title = A sua ocorrência ainda não foi enviada
queued-offline = Será enviada automaticamente quando o seu dispositivo voltar a ter ligação e esta página estiver aberta.
queued-text = Pode tentar novamente agora ou mais tarde.
queued-kept = Nada se perdeu: a sua ocorrência está guardada neste dispositivo.
queued-send = Tentar novamente
queued-edit = Alterar a ocorrência
doubt-title = Não sabemos se a sua ocorrência chegou
doubt-not-shown = Procurámo-la na lista da Câmara Municipal e não a encontrámos. Algumas câmaras só mostram as ocorrências passado algum tempo. Se a enviar outra vez, a Câmara Municipal pode recebê-la em duplicado.
doubt-not-asked = De momento, não é possível consultar o servidor da Câmara Municipal. Antes de qualquer novo envio, verificamos se a sua ocorrência já lá está.
doubt-check = Verificar novamente
doubt-send = Enviar novamente mesmo assim

## Comprovativo

receipt-title = Obrigado. A Câmara Municipal recebeu a sua ocorrência
receipt-number = O número da sua ocorrência
receipt-numbering = A atribuir um número à sua ocorrência…
receipt-number-later = A sua ocorrência receberá um número mais tarde. Poderá encontrá-lo em «As minhas ocorrências», neste dispositivo.
receipt-no-number = A Câmara Municipal não atribui número a estas ocorrências.
receipt-next = O que acontece a seguir
receipt-next-text = A Câmara Municipal analisa a sua ocorrência e encaminha-a para quem pode resolver. Pode acompanhá-la em «As minhas ocorrências», neste dispositivo.
receipt-next-untracked = A Câmara Municipal analisa a sua ocorrência e encaminha-a para quem pode resolver.
receipt-another = Comunicar outra ocorrência

## As minhas ocorrências

mine-open = { $count ->
    [one] A minha ocorrência
    [many] As minhas { $count } de ocorrências
   *[other] As minhas { $count } ocorrências
}
mine-title = As minhas ocorrências
mine-text = Enviadas a partir deste dispositivo. Só este dispositivo conhece a lista.
mine-none = Não foi enviada nenhuma ocorrência a partir deste dispositivo.
mine-refreshing = A perguntar à Câmara Municipal se há novidades…
mine-stale = Não foi possível obter todas as novidades. São mostrados os últimos dados conhecidos.
mine-sent = Enviada a { $time }
mine-number = Número { $number }
mine-numbering = Número a atribuir
mine-no-number = Sem número
mine-erase = Apagar esta lista deste dispositivo
mine-erase-text = A Câmara Municipal conserva as suas ocorrências. Sem esta lista, só pode acompanhá-las pelo número.
mine-erase-yes = Apagar
mine-erase-no = Manter a lista
mine-close = Voltar ao formulário
status-sent = Enviada
status-open = Aberta
status-closed = Fechada
status-unknown = Estado não indicado
status-untracked = Não pode ser acompanhada
status-detail = { $status }: { $detail }

## Problemas

problems-title = Verifique o seguinte
refused-title = O servidor da Câmara Municipal não aceitou a ocorrência
problem-missing = «{ $label }»: falta a resposta.
problem-category-missing = Escolha de que se trata.
problem-description-missing = Escreva o que aconteceu.
problem-place-missing = Indique onde é: por palavras ou com a sua localização.
problem-email-missing = Escreva o seu endereço de correio eletrónico.
problem-too-long = «{ $label }»: o texto é demasiado longo. Número máximo de caracteres: { $most }.
problem-not-a-number = «{ $label }» tem de ser um número, por exemplo 2,5.
problem-not-a-date = «{ $label }» tem de ser uma data com a hora.
problem-not-a-choice = «{ $label }»: escolha uma das opções.
problem-not-coordinates = Isto não são coordenadas. Escreva-as assim: 43.7696, 11.2558.
problem-not-an-email = Escreva um endereço de correio eletrónico como nome@example.org.
problem-not-a-phone = Escreva um número de telefone com algarismos, por exemplo +351 210 000 000.
problem-photo-not-ready = A fotografia ainda está a ser preparada. Aguarde um momento.
problem-questions-not-ready = As perguntas ainda não foram carregadas.
problem-refused = O servidor da Câmara Municipal diz: { $said }

error-offline = O seu dispositivo não tem ligação à internet.
error-timeout = O servidor da Câmara Municipal demorou demasiado tempo a responder.
error-unreachable = Não é possível contactar o servidor da Câmara Municipal.
error-blocked = Não é possível contactar o servidor da Câmara Municipal a partir desta página.
error-server = O servidor da Câmara Municipal tem uma avaria.
error-too-many = Neste momento, o servidor da Câmara Municipal está muito ocupado. Tente novamente dentro de alguns minutos.
error-wait = Neste momento, o servidor da Câmara Municipal está muito ocupado. Tente novamente dentro de { $seconds ->
    [one] um segundo
    [many] { $seconds } de segundos
   *[other] { $seconds } segundos
}.
error-key = O servidor da Câmara Municipal não autoriza esta página. A culpa não é sua. Contacte a Câmara Municipal por outro meio e comunique-lhe esta falha.
error-not-found = O servidor da Câmara Municipal não conhece o que esta página pede. A culpa não é sua. Contacte a Câmara Municipal por outro meio e comunique-lhe esta falha.
error-photo-refused = O servidor da Câmara Municipal não aceita esta fotografia. Remova-a ou escolha outra.
error-refused = O servidor da Câmara Municipal não aceitou o que esta página enviou.
error-web-page = O servidor da Câmara Municipal respondeu com uma página web em vez de dados. A culpa não é sua. Tente novamente mais tarde.
error-nonsense = O servidor da Câmara Municipal deu uma resposta que não faz sentido. A culpa não é sua. Tente novamente mais tarde.
error-no-number = O servidor da Câmara Municipal recebeu a ocorrência, mas não lhe deu um número.
error-too-large = O servidor da Câmara Municipal enviou mais do que esta página consegue ler.

## Para quem gere o sítio, na consola

webmaster-error-offline = o dispositivo não tem ligação.
webmaster-error-timeout = o endpoint não respondeu a tempo.
webmaster-error-unreachable = não é possível contactar o endpoint. Verifique o atributo «endpoint» e a Content-Security-Policy (connect-src).
webmaster-error-blocked = o endpoint está noutro servidor e não é possível contactá-lo. Se estiver ativo, falta-lhe o cabeçalho «Access-Control-Allow-Origin», ou falta ele próprio em connect-src da Content-Security-Policy desta página. Um caminho neste sítio que lhe encaminhe os pedidos funciona sem nenhum dos dois.
webmaster-error-server = o endpoint respondeu com o estado { $status }. { $said }
webmaster-error-too-many = o endpoint limita a frequência dos pedidos (estado 429). { $said }
webmaster-error-key = o endpoint quer outra chave (estado { $status }). Verifique o atributo «api-key» ou deixe que um proxy acrescente a chave. { $said }
webmaster-error-not-found = o endpoint não conhece este endereço (estado { $status }). Verifique o atributo «endpoint»; para civic-report é o endereço sob o qual se encontra services.json. { $said }
webmaster-error-photo-refused = o endpoint não aceita a fotografia (estado { $status }). Verifique os atributos «media-field» e «no-photo». { $said }
webmaster-error-refused = o endpoint recusou o pedido (estado { $status }). { $said }
webmaster-error-web-page = o endpoint responde com uma página web. Verifique o atributo «endpoint»; para civic-report é o endereço sob o qual se encontra services.json, e alguns servidores também precisam de «jurisdiction».
webmaster-error-nonsense = a resposta do endpoint não segue o seu protocolo: Open311 GeoReport v2 para civic-report, o do atributo «backend» para civic-source.
webmaster-error-no-number = o endpoint respondeu a uma nova ocorrência sem número nem token.
webmaster-error-too-large = a resposta do endpoint é demasiado grande para ser lida.

## Trânsito e estacionamento

mobility-title = Trânsito e estacionamento
mobility-loading = A carregar o trânsito e o estacionamento…
mobility-updated = Atualizado às { $time }
mobility-refresh = Atualizar
mobility-refreshing = A atualizar…
mobility-empty = De momento, não há nada para mostrar.
mobility-all-stale = Os dados são demasiado antigos para serem mostrados
mobility-all-stale-text = Os sistemas da Câmara Municipal não enviam nada de novo há mais de uma hora. Continuamos a verificar.
mobility-some-down = De momento, sem resposta de: { $names }. Tudo o resto está atualizado.
mobility-all-down = Não foi possível carregar o trânsito e o estacionamento
mobility-all-down-old = De momento, não chegam novos dados. Os que vê são anteriores; ao lado indica-se de quando são.
mobility-outside = Parece estar fora desta cidade: o local mais próximo fica a { $distance }.
mobility-lists = Conteúdo
mobility-more = Mostrar mais { $count } (restam { $all })
mobility-nameless = Sem nome

## A partir de onde

mobility-place = Perto de que local?
mobility-place-hint = Um parque de estacionamento ou uma rua indicados nesta página, ou coordenadas
mobility-place-find = Procurar
mobility-place-not-found = «{ $place }» não aparece nesta página. Tente o nome ou a rua de um parque de estacionamento.
mobility-from-device = As distâncias são em linha reta, a partir do local onde está.
mobility-from-place = As distâncias são em linha reta, a partir de: { $place }
mobility-metres = { $metres } m
mobility-kilometres = { $kilometres } km

## Onde estacionar

mobility-parking = Estacionamento
mobility-free-of =
    { $all ->
        [one] { $free } de { $all } lugar livre
        [many] { $free } de { $all } de lugares livres
       *[other] { $free } de { $all } lugares livres
    }
mobility-free =
    { $free ->
        [0] Nenhum lugar livre
        [one] 1 lugar livre
        [many] { $free } de lugares livres
       *[other] { $free } lugares livres
    }
mobility-capacity =
    { $all ->
        [one] { $all } lugar
        [many] { $all } de lugares
       *[other] { $all } lugares
    }
mobility-open = Aberto
mobility-nearly-full = Quase completo
mobility-full = Completo
mobility-closed = Fechado
mobility-subscribers = Só titulares de avença
mobility-no-data = Sem dados de momento
mobility-unknown = Dado não disponível
mobility-filling = a encher
mobility-steady = estável
mobility-emptying = a esvaziar
mobility-age =
    { $minutes ->
        [0] Há menos de um minuto
        [one] Há { $minutes } minuto
        [many] Há { $minutes } de minutos
       *[other] Há { $minutes } minutos
    }
mobility-ageing = Há { $minutes } minutos: pode não estar atualizado
mobility-age-unknown = Não sabemos de quando é este dado
mobility-too-old = O último dado tem mais de uma hora
mobility-garage = Em edifício
mobility-underground = Subterrâneo
mobility-ground = Ao ar livre
mobility-street = Na rua
mobility-park-and-ride = Parque dissuasor
mobility-too-low = Demasiado baixo para o seu veículo
mobility-height-unknown = Altura máxima desconhecida
mobility-said = O sistema da Câmara Municipal indica { $said } lugares livres, o que não pode estar certo.
mobility-spaces-general = Para todas as pessoas
mobility-spaces-accessible = Para pessoas com deficiência, com cartão de estacionamento
mobility-spaces-women = Para mulheres
mobility-spaces-family = Para famílias
mobility-spaces-charging = Com carregamento elétrico
mobility-spaces-car-sharing = Para carros partilhados
mobility-spaces-motorcycle = Para motociclos
mobility-spaces-bicycle = Para bicicletas
mobility-spaces-lorry = Para camiões
mobility-spaces-coach = Para autocarros de turismo
mobility-spaces-caravan = Para caravanas e autocaravanas
mobility-spaces-subscriber = Para titulares de avença
mobility-address = Morada
mobility-hours = Horário
mobility-always = 24 horas por dia
mobility-day-off = fechado
mobility-holidays = feriados
mobility-open-now = aberto agora
mobility-closed-now = fechado agora
mobility-tariff = Tarifa
mobility-height-limit = Altura máxima
mobility-height = { $metres } m
mobility-operator = Gerido por
mobility-forecast = Previsão de lugares livres
mobility-forecast-loading = A carregar a previsão…
mobility-forecast-failed = Não foi possível carregar a previsão.
mobility-foretold = { $time }: cerca de { $free }
mobility-way = Como chegar
mobility-follow = Avisar-me quando mudar
mobility-follow-hint = Enquanto esta página estiver aberta, aparece aqui um aviso quando o parque fica cheio, fecha ou volta a ter lugares.

## Filtros

mobility-filters =
    { $set ->
        [0] Filtrar e ordenar
        [one] Filtrar e ordenar ({ $set } filtro ativo)
        [many] Filtrar e ordenar ({ $set } de filtros ativos)
       *[other] Filtrar e ordenar ({ $set } filtros ativos)
    }
mobility-filters-clear = Remover todos os filtros
mobility-found = Parques encontrados: { $count } de { $all }
mobility-none-fits = Nada corresponde à sua pesquisa e aos seus filtros.
mobility-search = Pesquisar em todas as listas
mobility-only = Mostrar apenas
mobility-only-free = Com lugares livres
mobility-only-open = Abertos agora
mobility-only-accessible = Com lugares para pessoas com deficiência
mobility-only-charging = Com carregamento elétrico
mobility-only-park-and-ride = Parques dissuasores
mobility-kind = Tipo de parque
mobility-vehicle-height = Altura do seu veículo, em metros
mobility-vehicle-height-hint = Por exemplo: 2,1
mobility-vehicle-height-wrong = Escreva a altura em metros, por exemplo: 2,1
mobility-sort = Ordem
mobility-sort-best = Primeiro os mais adequados
mobility-sort-distance = Primeiro os mais próximos
mobility-sort-free = Primeiro os que têm mais lugares livres
mobility-sort-name = Por nome

## O que perturba o trânsito

mobility-incidents = Cortes e obras
mobility-works = Obras
mobility-closure = Corte de via
mobility-accident = Acidente
mobility-congestion = Filas
mobility-hazard = Perigo
mobility-weather = Mau tempo
mobility-event = Evento
mobility-restriction = Restrição
mobility-detour = Desvio
mobility-transit = Transportes públicos
mobility-incident = Aviso
mobility-road-open = Via aberta
mobility-lanes-closed = Algumas faixas cortadas
mobility-alternating = Circulação alternada
mobility-road-closed = Via cortada
mobility-hinders-little = Pequenos atrasos
mobility-hinders-some = Atrasos
mobility-hinders-much = Grandes atrasos
mobility-until = Até { $until }
mobility-since = Desde { $from }
mobility-planned-from = Previsto a partir de { $from }
mobility-planned-span = Previsto de { $from } a { $until }
mobility-where = Onde
mobility-times = Em que horário
mobility-limits = Limitações
mobility-limit-speed = velocidade máxima { $most } km/h
mobility-limit-width = largura máxima { $most } m
mobility-limit-height = altura máxima { $most } m
mobility-limit-length = comprimento máximo { $most } m
mobility-limit-weight = peso máximo { $most } t
mobility-limit-axle = peso máximo por eixo { $most } t
mobility-no-lorries = proibido a camiões
mobility-no-parking = proibido estacionar
mobility-no-overtaking = proibido ultrapassar
mobility-no-trailers = proibido a veículos com reboque
mobility-local-only = só residentes e acesso local

## Tempos de percurso

mobility-corridors = Trânsito
mobility-travel = { $minutes } min, normalmente { $normal } min
mobility-travel-now = { $minutes } min
mobility-speed = { $speed } km/h
mobility-traffic-unknown = Dado não disponível
mobility-traffic-free = Fluido
mobility-traffic-heavy = Lento
mobility-traffic-congested = Congestionado
mobility-traffic-blocked = Parado

## Bicicletas e carregamento

mobility-bikes = Bicicletas partilhadas
mobility-bikes-free =
    { $bikes ->
        [0] nenhuma bicicleta
        [one] 1 bicicleta
        [many] { $bikes } de bicicletas
       *[other] { $bikes } bicicletas
    }
mobility-docks-free =
    { $docks ->
        [0] nenhuma doca livre
        [one] 1 doca livre
        [many] { $docks } de docas livres
       *[other] { $docks } docas livres
    }
mobility-rent-only = Só levantamento
mobility-return-only = Só devolução
mobility-out-of-service = Fora de serviço
mobility-chargers = Carregamento de veículos elétricos
mobility-points =
    { $all ->
        [one] { $all } ponto de carregamento
        [many] { $all } de pontos de carregamento
       *[other] { $all } pontos de carregamento
    }
mobility-power = { $power } kW
mobility-point-free = livre
mobility-point-taken = ocupado

## De onde vêm os dados

mobility-sources = Fontes
mobility-source-loading = a carregar…
mobility-source-stale = sem resposta desde as { $time }
mobility-credits = Dados e licenças

## O que o leitor de ecrã anuncia

mobility-news-full = { $name }: agora está completo.
mobility-news-spaces =
    { $free ->
        [one] { $name }: volta a ter { $free } lugar livre.
        [many] { $name }: volta a ter { $free } de lugares livres.
       *[other] { $name }: volta a ter { $free } lugares livres.
    }
mobility-news-not-full = { $name }: volta a ter lugares livres.
mobility-news-closed = { $name }: agora está fechado.
mobility-news-opened = { $name }: está de novo aberto.
mobility-news-too-old = { $name }: não há dados recentes.
mobility-news-down = { $name }: sem resposta. Ficam os últimos dados recebidos.
mobility-news-back = { $name }: os dados voltaram a chegar.

## Mapa

mobility-map-show = Mostrar num mapa
mobility-map-hide = Ocultar o mapa
mobility-map-details = Pormenores na lista
map-label = Mapa
map-keys = As teclas de seta movem o mapa; mais e menos ampliam e reduzem.
map-markers = No mapa
map-zoom-in = Ampliar
map-zoom-out = Reduzir
map-fit = Mostrar tudo
map-move = Mover o mapa
map-north = Mover para cima
map-south = Mover para baixo
map-west = Mover para a esquerda
map-east = Mover para a direita
map-touch = Use dois dedos para mover o mapa.
map-legend = O que significam os sinais
map-sign-free = Lugares livres, ou pequenos atrasos
map-sign-few = Poucos lugares, ou atrasos
map-sign-full = Completo, ou grandes atrasos
map-cluster = { $count } locais: ampliar
map-here = As distâncias contam-se daqui
map-failed = Não foi possível carregar o mapa. Tudo o que ele mostra está nas listas abaixo.
map-tiles-failed = De momento, o fundo do mapa não carrega. Os locais estão na mesma no sítio certo.

## Votações

poll-list = Dê a sua opinião
poll-loading = A carregar as votações…
poll-failed = Não foi possível carregar as votações
poll-none = De momento, não há nada para votar.
poll-questions = As suas respostas
poll-back = Todas as votações
poll-open-vote = Ler e votar
poll-open-read = Ler
poll-open-result = Ver o resultado
poll-voted = Já votou a partir deste dispositivo.
poll-page = Esta votação na sua própria página

## Votações: o que saber antes

poll-until = Quando
poll-opens = A votação começa a { $time }
poll-opens-unknown = A votação ainda não começou
poll-closes = Pode votar até { $time }
poll-closes-unknown = Pode votar agora
poll-closed = A votação terminou a { $time }
poll-closed-unknown = A votação terminou
poll-in-minutes = { $count ->
    [0] (dentro de menos de um minuto)
    [one] (dentro de { $count } minuto)
    [many] (dentro de { $count } de minutos)
   *[other] (dentro de { $count } minutos)
}
poll-in-hours = (dentro de { $count } horas)
poll-in-days = (dentro de { $count } dias)
poll-ago-minutes = { $count ->
    [0] (há menos de um minuto)
    [one] (há { $count } minuto)
    [many] (há { $count } de minutos)
   *[other] (há { $count } minutos)
}
poll-ago-hours = (há { $count } horas)
poll-ago-days = (há { $count } dias)
poll-by = Quem pergunta
poll-consequence = O que acontece a seguir
poll-who = Quem pode votar
poll-who-open = Todas as pessoas. Ninguém verifica se alguém vota duas vezes.
poll-who-device = Todas as pessoas, uma vez a partir de cada dispositivo.
poll-who-code = Quem tem um código da Câmara Municipal. Cada código conta uma vez.
poll-who-person = Quem iniciou sessão na Câmara Municipal, uma vez por pessoa.
poll-secrecy = Segredo do voto
poll-secret = O seu voto é secreto: quem votou e em que votou são guardados em separado.
poll-not-secret = O seu voto não é secreto: a plataforma guarda em conjunto quem votou e em que votou.
poll-change = Alterar o voto
poll-change-never = O voto é definitivo. Verifique-o antes de votar.
poll-change-replace = Pode votar novamente até ao fim. Conta o último voto.
poll-change-receipt = Pode alterar ou retirar o seu voto até ao fim, com o comprovativo que recebe.
poll-results = Resultados
poll-results-always = O resultado provisório pode ser visto a qualquer momento.
poll-results-after-vote = Vê o resultado depois de votar.
poll-results-after-close = O resultado é mostrado quando a votação terminar.
poll-results-never = O resultado não é mostrado aqui.
poll-elsewhere = Vota-se na página da plataforma.

## Votações: votar

poll-answer = O seu voto
poll-how-single = Escolha uma opção.
poll-how-multiple = { $count ->
    [one] Escolha uma opção.
    [many] Escolha até { $count } de opções.
   *[other] Escolha até { $count } opções.
}
poll-how-approval = Escolha todas as opções com que concordaria.
poll-how-score = Dê a cada opção de 0 a { $count } pontos. O que deixar de fora não é avaliado.
poll-how-judgment = Dê uma classificação a cada opção.
poll-how-ranked = Ponha as opções por ordem, a melhor primeiro. Pode deixar algumas de fora.
poll-how-yes-no = Escolha uma resposta.
poll-how-opinions = Diga o que pensa de cada afirmação. Pode deixar algumas de fora.
poll-how-points = Pontos a distribuir: { $count }.
poll-how-quadratic = Créditos disponíveis: { $count }. Um voto custa 1 crédito, dois custam 4, três custam 9, e assim por diante.
poll-how-budget = Escolha projetos enquanto houver dinheiro.
poll-left = Restam: { $amount }
poll-over = A mais: { $amount }
poll-cost = Custa { $amount }
poll-less = Menos para { $name }
poll-more = Mais para { $name }
poll-rank = Pôr { $name } no lugar seguinte
poll-unrank = Retirar { $name } da ordem
poll-up = Subir { $name }
poll-down = Descer { $name }
poll-order = A sua ordem
poll-unordered = Sem lugar
poll-order-is = A sua ordem: { $order }
poll-abstain = Abstenção
poll-agree = Concordo
poll-disagree = Discordo
poll-pass = Sem opinião
poll-blank = Votar em branco
poll-blank-said = Voto em branco: participa, mas não escolhe nenhuma opção.
poll-write = A sua resposta
poll-write-other = Escreva o que quer dizer
poll-code = O seu código
poll-code-hint = O código que a Câmara Municipal lhe enviou
poll-terms = Aceito as condições de utilização
poll-terms-read = As condições de utilização da plataforma
poll-restored = Guardámos, apenas neste dispositivo, o que preencheu.

## Votações: o que é preciso corrigir

poll-wrong = Não é possível ler este voto. Vote novamente.
poll-wrong-empty = Faça uma escolha ou vote em branco.
poll-wrong-few = { $count ->
    [one] Escolha pelo menos uma opção.
    [many] Escolha pelo menos { $count } de opções.
   *[other] Escolha pelo menos { $count } opções.
}
poll-wrong-many = { $count ->
    [one] Escolha apenas uma opção.
    [many] Escolha, no máximo, { $count } de opções.
   *[other] Escolha, no máximo, { $count } opções.
}
poll-wrong-high = Nenhum número pode ser maior do que { $count }.
poll-wrong-over = São { $count } a mais do que tem disponível.
poll-wrong-under = É preciso gastar pelo menos mais { $count }.
poll-wrong-words = Escreva por palavras o que quer dizer.
poll-wrong-terms = Aceite as condições de utilização ou saia sem votar.
poll-wrong-code = Escreva o seu código.

## Votações: entregar o voto

poll-review = Verifique o seu voto
poll-cast = Votar
poll-sending = A enviar o seu voto…
poll-sending-text = Mantenha esta página aberta.
poll-works = Primeiro, o seu dispositivo resolve uma pequena tarefa que impede os robôs de votar.
poll-waits = O seu voto está à espera
poll-waits-text = Está guardado neste dispositivo e é enviado automaticamente logo que seja possível. Conta uma só vez.
poll-now = Tentar agora
poll-doubt = O seu voto pode ter chegado
poll-doubt-text = Não chegou nenhuma resposta, e esta plataforma não sabe quem votou. Se votar novamente, o seu voto pode contar duas vezes.
poll-anyway = Votar novamente mesmo assim
poll-taken = O seu voto foi entregue
poll-taken-text = A plataforma recebeu o seu voto. Este dispositivo já não sabe em que votou.
poll-taken-at = Voto entregue a { $time }
poll-receipt = O seu comprovativo
poll-receipt-text = Com ele, pode verificar que o seu voto foi contado. Quem o tiver pode encontrar o seu voto: guarde-o só para si.
poll-anew = Votar novamente
poll-another = Vota outra pessoa
poll-let-go = Não enviar
poll-check = Verificar se o voto foi contado
poll-withdraw = Retirar o meu voto
poll-withdraw-sure = O seu voto deixa de contar. Pode votar novamente até ao fim.
poll-withdraw-yes = Retirar
poll-withdraw-no = Deixar como está
poll-not-closed = A votação terminou, ou ainda não começou.
poll-not-sign-in = Inicie sessão na Câmara Municipal ou indique o seu código. O seu voto está guardado.
poll-not-expired = A sua sessão terminou. Inicie sessão novamente. O seu voto está guardado.
poll-not-allowed = Não pode participar nesta votação.
poll-not-twice = Já existe um voto seu.
poll-not-code = Este código não existe. Verifique-o.
poll-not-gone = Esta votação já não existe.
poll-not-work = O seu dispositivo demorou demasiado tempo a resolver a tarefa. Vote mais uma vez.
poll-not-failed = O seu voto não foi aceite. Está guardado neste dispositivo.

## Votações: resultados

poll-result = Resultado
poll-result-failed = Não foi possível carregar o resultado
poll-so-far = Este é o resultado provisório.
poll-voters = { $count ->
    [one] Votou { $count } pessoa.
    [many] Votaram { $count } de pessoas.
   *[other] Votaram { $count } pessoas.
}
poll-ballots = Votos entregues: { $cast }, dos quais em branco: { $blank }, nulos: { $invalid }.
poll-turnout = Participação: { $percent } das { $eligible } pessoas que podiam votar.
poll-quorum-enough = O quórum foi atingido: participaram pessoas suficientes.
poll-quorum-missing = { $count ->
    [one] O quórum não foi atingido: falta { $count } voto.
    [many] O quórum não foi atingido: faltam { $count } de votos.
   *[other] O quórum não foi atingido: faltam { $count } votos.
}
poll-winners = { $count ->
    [one] Opção escolhida: { $names }
    [many] Opções escolhidas: { $names }
   *[other] Opções escolhidas: { $names }
}
poll-tie = Empate: { $names }. A Câmara Municipal diz como se resolve.
poll-opinions = { $agree } concordam, { $disagree } discordam, { $pass } sem opinião
poll-margin = Vantagem sobre a opção seguinte: { $count }
poll-needed = Votos a favor necessários: { $needed } de { $base }
poll-spent = Gasto: { $spent } de { $budget }. Resta: { $left }.
poll-runoff = Segunda volta entre as duas melhores: { $first } { $votes }, { $second } { $others }, sem preferência { $equal }
poll-grades = Quantas vezes foi dada cada menção
poll-pairwise = Quantas pessoas preferem a opção da linha à da coluna
poll-opinions-table = O que se pensa de cada afirmação
poll-rounds = Ronda a ronda
poll-option = Opção
poll-exhausted = Votos sem mais escolhas
poll-count-most = Conta-se quantas pessoas escolheram cada opção. Ganha a que tiver mais votos.
poll-count-sum = Somam-se os pontos de cada opção. Ganha a soma mais alta.
poll-count-mean = Calcula-se a média dos pontos que cada opção recebeu. Ganha a média mais alta.
poll-count-star = Voto STAR: comparam-se as duas opções com mais pontos; ganha a que mais pessoas preferem.
poll-count-judgment = Julgamento maioritário: de cada opção conta a classificação que pelo menos metade das pessoas lhe deu ou superou. Ganha a melhor.
poll-count-borda = Contagem de Borda: cada lugar vale pontos, mais quanto melhor for. Ganha quem tiver mais pontos.
poll-count-runoff = Voto alternativo, por rondas: sai a opção com menos votos, e esses votos passam para a escolha seguinte, até uma ter mais de metade.
poll-count-schulze = Método de Schulze: compara-se cada opção com cada uma das outras. Ganha a que vencer todas as outras, diretamente ou através de outras.
poll-count-transferable = Voto único transferível, por rondas: quem tem votos suficientes é eleito, e os que sobram passam para a escolha seguinte. Se ninguém tiver suficientes, sai quem tiver menos.
poll-count-simple = Basta haver mais sim do que não. As abstenções não contam.
poll-count-absolute = Mais de metade de todos os votos entregues tem de ser sim.
poll-count-two-thirds = Dois terços dos sim e dos não, em conjunto, têm de ser sim.
poll-count-opinions = Conta-se, para cada afirmação, quantas pessoas concordam, discordam ou não têm opinião.
poll-count-points = Somam-se os pontos de cada opção.
poll-count-quadratic = Voto quadrático: somam-se os votos de cada opção. Muitos votos na mesma opção custam mais.
poll-count-budget = Primeiro, os projetos com mais votos, enquanto houver dinheiro; salta-se o que custa demasiado.
poll-count-budget-least = Votos necessários para um projeto: { $count }.
poll-count-budget-stop = Primeiro, os projetos com mais votos, até ao primeiro que custe demasiado.
poll-count-equal-shares = Método das partes iguais: cada voto tem uma parte igual do dinheiro. Um projeto é escolhido se quem o quer o puder pagar em conjunto.
