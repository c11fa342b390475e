package dev.quorate.setup;

/// The first page: for whom, and at which address. What was typed stands there again when something
/// of it is wrong.
///
/// @param github where the App is created, as a host
/// @param formToken goes back with the form
/// @param personal whether the App is to belong to the operator and not to an organisation
/// @param organisation as typed
/// @param address as typed, or else as the browser asked for it
/// @param here the origin the browser is at
/// @param organisationProblem what is wrong with it; blank if nothing
/// @param addressProblem what is wrong with it; blank if nothing
public record StartPage(
    String github,
    String formToken,
    boolean personal,
    String organisation,
    String address,
    String here,
    String organisationProblem,
    String addressProblem) {

  /// Whether something has to be corrected.
  public boolean isWrong() {
    return !organisationProblem.isEmpty() || !addressProblem.isEmpty();
  }
}
