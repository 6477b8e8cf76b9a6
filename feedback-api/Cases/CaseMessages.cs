using PublicNotice.FeedbackApi.Storage;

namespace PublicNotice.FeedbackApi.Cases;

/// <summary>Writes and reads what both sides say about a case; it is kept sealed.</summary>
internal sealed class CaseMessages(PersonalData personalData)
{
    public CaseMessage FromCitizen(string words, DateTimeOffset when, byte[]? keyHash) =>
        new() { FromCitizen = true, When = when, SealedText = personalData.Seal(words)!, KeyHash = keyHash };

    public CaseMessage FromBureau(string words, DateTimeOffset when) =>
        new() { FromCitizen = false, When = when, SealedText = personalData.Seal(words)! };

    public string TextOf(CaseMessage message) => personalData.Open(message.SealedText)!;

    /// <summary>Oldest first.</summary>
    public static IEnumerable<CaseMessage> InOrder(Case @case) => @case.Messages.OrderBy(message => message.When).ThenBy(message => message.Id);
}
