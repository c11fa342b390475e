// A proxy may hide from Quorate at which address the browser sees it; the browser knows.
const here = document.getElementById("here");
const address = document.getElementById("address");
if (address.value === here.value) {
  address.value = location.origin;
}
here.value = location.origin;
