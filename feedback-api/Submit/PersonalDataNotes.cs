using PublicNotice.Domain;

namespace PublicNotice.FeedbackApi.Submit;

/// <summary>What a text seems to tell about a private person: shown beside it before it is sent, never kept.</summary>
internal static class PersonalDataNotes
{
    /// <summary>Each kind once, with what was found, half covered.</summary>
    public static IReadOnlyList<string> Of(params string?[] texts) =>
    [
        .. texts.OfType<string>().SelectMany(text => text.Split('\n')).SelectMany(line => PersonalDataScan.Find(line)
            .Select(datum => $"{Word(datum.Kind)}（{Cover(datum.Plain)}）")).Distinct(),
    ];

    private static string Word(PersonalDataKind kind) => kind switch
    {
        PersonalDataKind.IdNumber or PersonalDataKind.OldIdNumber => "身份证号",
        PersonalDataKind.Mobile => "手机号码",
        PersonalDataKind.BankCard => "银行卡号",
        PersonalDataKind.Plate => "车牌号",
        _ => "住址",
    };

    private static string Cover(string plain) =>
        plain.Length < 7 ? plain[..1] + "…" : $"{plain[..3]}…{plain[^2..]}";
}
