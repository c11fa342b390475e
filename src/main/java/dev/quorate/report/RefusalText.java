package dev.quorate.report;

import dev.quorate.account.Account;
import dev.quorate.command.Command;
import dev.quorate.command.Grammar;
import dev.quorate.command.Reading;
import dev.quorate.proceedings.Refusal;
import java.util.List;

/// Why a command was refused and what to do, for each refusal (R9.3).
record RefusalText(People people) {

  String of(Refusal refusal, String line) {
    return switch (refusal) {
      case Refusal.NotAMember _ -> notAMember(line);
      case Refusal.Unreadable r ->
          "I cannot tell who is a member, because the %s cannot be read just now. Nothing was changed; please repeat it once the check no longer says so."
              .formatted(r.config() ? "config" : "roster");
      case Refusal.Merged _ ->
          "this pull request is merged already, so commands have no effect any more.";
      case Refusal.Misused r -> Markdown.ours(r.why()) + ".";
      case Refusal.NearMiss r ->
          "did you mean %s? Nothing was done. If so, write it in a new comment."
              .formatted(Markdown.name(r.meant()));
      case Refusal.Lost _ ->
          "this command stands in a quote or below an e-mail, so it was not followed. Please write"
              + " it as a paragraph of its own.";
      case Refusal.UnknownTrack r ->
          "there is no track %s here. The tracks are %s."
              .formatted(Markdown.name(r.name()), AnswerText.tracks(r.known()));
      case Refusal.AuthorMayNotDeclare _ ->
          "you cannot declare the track of your own pull request. Please ask another member.";
      case Refusal.NothingToWithdraw r -> nothingToWithdraw(r.objectors());
      case Refusal.NothingToUnapprove _ -> "you have no approval here to take back.";
      case Refusal.NothingToUnhold r -> nothingToUnhold(r.holders());
      case Refusal.NothingDeclared _ ->
          "you have declared no track here, so there is nothing to withdraw.";
      case Refusal.AuthorMayNotApprove _ ->
          "your own approval does not count on your pull request. It needs those of other members.";
      case Refusal.CommitterMayNotApprove _ ->
          "you made a commit of this pull request, and by the committee's rules such approvals do"
              + " not count. It needs those of other members.";
      case Refusal.CommentsDoNotApprove _ ->
          "this committee does not count approvals by comment. The status comment says how to"
              + " approve.";
      case Refusal.ObjectedToo _ ->
          "your comment or review objects and approves at once. The objection counts and the"
              + " approval does not. To approve after all, comment `/approve` by itself.";
      case Refusal.ObjectionDoesNotBind _ ->
          "your objection is recorded and shown, but does not block: by the committee's rules you"
              + " have not the right to. It will if you gain that right while it stands.";
    };
  }

  private static String notAMember(String line) {
    boolean approval =
        Grammar.read(line) instanceof Reading.Understood understood
            && understood.command() instanceof Command.Approve;
    return approval
        ? "you are not a member of the committee now, so your approval does not count. It is kept,"
            + " and counts once you are."
        : "only a member of the committee can do this, and you are none now. Nothing was changed;"
            + " once you are, please repeat it.";
  }

  private String nothingToWithdraw(List<Account> objectors) {
    return objectors.isEmpty()
        ? "there is no objection here to withdraw."
        : "you have no objection here. Only %s can withdraw what stands."
            .formatted(names(objectors));
  }

  private String nothingToUnhold(List<Account> holders) {
    return holders.isEmpty()
        ? "this pull request is not on hold."
        : "only %s or a member of the committee can end this pause.".formatted(names(holders));
  }

  private String names(List<Account> accounts) {
    return Names.or(accounts.stream().map(people::now).toList());
  }
}
