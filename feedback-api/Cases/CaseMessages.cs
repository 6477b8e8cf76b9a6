using PublicNotice.FeedbackApi.Storage;

namespace PublicNotice.FeedbackApi.Cases;

/// <summary>Writes and reads what both sides say about a case; it is kept sealed with the case's key.</summary>
internal sealed class CaseMessages(PersonalData personalData)
{
    public CaseMessage FromCitizen(Case @case, string words, DateTimeOffset when, byte[]? keyHash) =>
        new() { FromCitizen = true, When = when, SealedText = personalData.Seal(@case, Place.Message, words), KeyHash = keyHash };

    public CaseMessage FromBureau(Case @case, string words, DateTimeOffset when) =>
        new() { FromCitizen = false, When = when, SealedText = personalData.Seal(@case, Place.Message, words) };

    /// <summary>The answer of a case that is reopened, as it goes among the messages.</summary>
    public CaseMessage EarlierAnswer(Case @case) =>
        FromBureau(@case, personalData.Reveal(@case, Place.Answer, @case.Answer)!, @case.AnsweredAt!.Value);

    public string TextOf(Case @case, CaseMessage message) => personalData.Open(@case, Place.Message, message.SealedText)!;

    /// <summary>Oldest first.</summary>
    public static IEnumerable<CaseMessage> InOrder(Case @case) => @case.Messages.OrderBy(message => message.When).ThenBy(message => message.Id);
}
