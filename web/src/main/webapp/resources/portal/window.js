// A click on a listed test card fills in the form.
document.querySelectorAll('.test-card').forEach((card) => {
  card.addEventListener('click', () => {
    const fill = (name, value) => {
      document.getElementById(name).value = value;
    };
    fill('holder', 'Test Testesen');
    fill('number', card.dataset.number);
    fill('expiry', card.dataset.expiry);
    fill('cvc', '123');
    document.getElementById('pay').focus();
  });
});
