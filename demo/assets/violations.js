// Keeps what the browser holds against this page by its content security policy; tests read it.

window.violations = [];
document.addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI, sample }) => {
  window.violations.push(`${effectiveDirective} ${blockedURI} ${sample}`);
});
