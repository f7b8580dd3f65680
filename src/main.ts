const app = document.querySelector<HTMLElement>('#app');
if (app !== null) {
  const title = document.createElement('h1');
  title.textContent = document.title;
  app.append(title);
}
