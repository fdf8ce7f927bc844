// New reports appear on the desk as they arrive. Without this script the page shows them when it is loaded again.

const list = document.querySelector("#segnalazioni");
const news = document.querySelector("#novita");
const onFirstPage = list.dataset.page === "1";
let arrived = 0;

const arrivals = new EventSource(`/ufficio/eventi?dopo=${list.dataset.newest}`);

arrivals.addEventListener("report", (event) => {
  // The city rendered and escaped this itself.
  const entry = document.createRange().createContextualFragment(event.data).firstElementChild;
  if (document.getElementById(entry.id)) return;
  if (onFirstPage) {
    entry.classList.add("new");
    list.prepend(entry);
  }
  arrived += 1;
  news.textContent = arrived === 1 ? "È arrivata una nuova segnalazione." : `Sono arrivate ${arrived} nuove segnalazioni.`;
});
