//! Listens, answers, and stops without cutting anybody off.

use std::{
    convert::Infallible,
    io::Write as _,
    net::SocketAddr,
    sync::Arc,
    time::{Duration, Instant},
};

use anyhow::Context as _;
use axum::{Router, body::Body, extract::ConnectInfo, http::Request, response::Response};
use hyper::{body::Incoming, server::conn::http1, service::service_fn};
use hyper_util::{
    rt::{TokioIo, TokioTimer},
    server::graceful::{GracefulConnection, GracefulShutdown},
};
use jiff::Timestamp;
use tokio::{
    net::{TcpListener, TcpStream},
    sync::oneshot,
    task::JoinHandle,
};
use tower::ServiceExt as _;

use crate::{
    catalogue::Catalogue,
    control::HangUp,
    mobility, open311,
    poll::{self, Polls},
    settings::Settings,
    site,
    state::{CityState, Shared},
    store::Store,
};

/// How long a client may take to send the head of a request.
const HEAD_TIMEOUT: Duration = Duration::from_secs(30);
/// How long open requests may go on after the city was told to stop.
const FAREWELL: Duration = Duration::from_secs(10);

/// A running city.
pub struct City {
    address: SocketAddr,
    stop: oneshot::Sender<()>,
    running: JoinHandle<()>,
}

impl City {
    /// Opens the data folder and listens. When this returns, the city answers.
    ///
    /// # Errors
    /// If the folder cannot be opened or is in use, or the address cannot be listened on.
    pub async fn start(settings: Settings) -> anyhow::Result<Self> {
        let catalogue = Catalogue::bundled()?;
        let store = Store::open(&settings.data, &catalogue, Timestamp::now())?;
        let polls = Polls::open(&settings.data, Timestamp::now()).await?;
        let listener = TcpListener::bind((settings.host.as_str(), settings.port))
            .await
            .with_context(|| format!("cannot listen on {}:{}", settings.host, settings.port))?;
        let address = listener.local_addr()?;
        let state = Arc::new(CityState::new(settings, address, catalogue, store, polls)?);
        let (stop, stopped) = oneshot::channel();
        let running = tokio::spawn(serve(listener, state, stopped));
        Ok(Self { address, stop, running })
    }

    /// Where the city is, without a slash at the end.
    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Takes no new request, answers the open ones, closes the data folder.
    pub async fn stop(self) {
        // The receiver is gone only if the server has ended already, which is what is wanted.
        let _ = self.stop.send(());
        let _ = self.running.await;
    }
}

async fn serve(listener: TcpListener, state: Shared, mut stopped: oneshot::Receiver<()>) {
    let router = site::routes(&state)
        .merge(open311::routes(&state))
        .merge(mobility::routes(&state))
        .merge(poll::routes(&state))
        .with_state(state.clone());
    let looking_after_polls = state.polls.look_after();
    let connections = GracefulShutdown::new();
    loop {
        tokio::select! {
            accepted = listener.accept() => match accepted {
                Ok((stream, client)) => {
                    let connection = converse(stream, client, router.clone(), state.settings.verbose);
                    tokio::spawn(connections.watch(connection));
                }
                // Out of file descriptors, say: it passes when other connections end.
                Err(_) => tokio::time::sleep(Duration::from_millis(100)).await,
            },
            _ = &mut stopped => break,
        }
    }
    drop(listener);
    looking_after_polls.abort();
    state.stop();
    // Whoever is not done by then is cut off: a city that was told to stop stops.
    let _ = tokio::time::timeout(FAREWELL, connections.shutdown()).await;
}

/// Serves one connection. A [`HangUp`] ends it without an answer: hyper closes the connection of a service that fails.
fn converse(
    stream: TcpStream,
    client: SocketAddr,
    router: Router,
    verbose: bool,
) -> impl GracefulConnection<Error = hyper::Error> + Send {
    http1::Builder::new().timer(TokioTimer::new()).header_read_timeout(HEAD_TIMEOUT).serve_connection(
        TokioIo::new(stream),
        service_fn(move |request| answer(router.clone(), request, client, verbose)),
    )
}

async fn answer(
    router: Router,
    request: Request<Incoming>,
    client: SocketAddr,
    verbose: bool,
) -> Result<Response, HangUp> {
    let started = Instant::now();
    let mut request = request.map(Body::new);
    request.extensions_mut().insert(ConnectInfo(client));
    let line = verbose.then(|| format!("{} {}", request.method(), request.uri().path()));
    let Ok::<_, Infallible>(response) = router.oneshot(request).await;
    let hung_up = response.extensions().get::<HangUp>().copied();
    if let Some(line) = line {
        let outcome = if hung_up.is_some() { "hung up".to_owned() } else { response.status().as_u16().to_string() };
        // Standard error may be closed; the request is answered all the same.
        let _ = writeln!(std::io::stderr(), "{line} {outcome} {} ms", started.elapsed().as_millis());
    }
    hung_up.map_or(Ok(response), Err)
}
