using PublicNotice.FeedbackApi.Storage;

namespace PublicNotice.FeedbackApi.Cases;

/// <summary>Writes and reads what both sides say about a case; all of it is kept sealed with the case's key.</summary>
internal sealed class CaseMessages(PersonalData personalData)
{
    private const string Place = "message";
    private const string Destroyed = "内容已按保存期限销毁。";

    public CaseMessage FromCitizen(Case @case, string words, DateTimeOffset when, byte[]? keyHash) =>
        new() { FromCitizen = true, When = when, SealedText = Seal(@case, words), KeyHash = keyHash };

    public CaseMessage FromBureau(Case @case, string words, DateTimeOffset when) =>
        new() { FromCitizen = false, When = when, SealedText = Seal(@case, words) };

    /// <summary>The answer that a reopened case had: it stays among what was said.</summary>
    public CaseMessage EarlierAnswer(Case @case) =>
        FromBureau(@case, personalData.Reveal(@case, PersonalData.Place.Answer, @case.Answer)!, @case.AnsweredAt!.Value);

    public string TextOf(Case @case, CaseMessage message)
    {
        using var key = personalData.KeyOf(@case);
        return key?.Open(Place, message.SealedText) ?? Destroyed;
    }

    /// <summary>Oldest first.</summary>
    public static IEnumerable<CaseMessage> InOrder(Case @case) => @case.Messages.OrderBy(message => message.When).ThenBy(message => message.Id);

    private string Seal(Case @case, string words)
    {
        using var key = personalData.KeyOf(@case) ?? throw new InvalidOperationException("an erased case takes no words");
        return key.Seal(Place, words);
    }
}
