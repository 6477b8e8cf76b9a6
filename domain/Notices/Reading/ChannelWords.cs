using System.Text.RegularExpressions;

namespace PublicNotice.Domain;

/// <summary>Words by which a notice speaks of how to reach the bureau.</summary>
internal static partial class ChannelWords
{
    /// <summary>Whether a line announces a list of channels: 公众可通过以下途径和方式提出意见：</summary>
    public static bool Announces(TextLine line) =>
        line.Trimmed is var plain && plain.EndsWith(':') && Announcing().IsMatch(plain.AsSpan(Math.Max(0, plain.Length - 60)));

    /// <summary>Whether a line names a channel: 通过电子邮件…, 通信地址：…</summary>
    public static bool Names(TextLine line) => Naming().IsMatch(line.Plain.AsSpan(0, Math.Min(line.Plain.Length, 400)));

    /// <summary>Whether a heading is about the period or the channels, so that those lines below it are its own.</summary>
    public static bool HeadsContact(TextLine line) => line.Text.Length <= 60 && Heading().IsMatch(line.Plain);

    /// <summary>Whether a line begins what follows the last section: invitation, period, channels, attachments.</summary>
    public static bool Closes(TextLine line) => Closing().IsMatch(line.Plain.AsSpan(0, Math.Min(line.Plain.Length, 200)));

    /// <summary>Whether a line begins the list of attachments.</summary>
    public static bool Attaches(TextLine line) => line.Plain.Contains('附') && Attachment().IsMatch(line.Plain);

    [GeneratedRegex("途径|方式|渠道|联系方法|反馈意见|提出意见|反映", RegexOptions.CultureInvariant)]
    private static partial Regex Announcing();

    [GeneratedRegex("邮 {0,4}箱|邮件|电 {0,4}话|传 {0,4}真|信函|来信|邮寄|寄送|地 {0,4}址|网址|网站|来访|登录|邮 {0,4}编|信箱|热线", RegexOptions.CultureInvariant)]
    private static partial Regex Naming();

    [GeneratedRegex("公[示告开](?:时间|期)|联系|监督|反馈|受理|反映|意见|举报|期限", RegexOptions.CultureInvariant)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^ *(?:(?:欢迎|如有|如对|若[有对]|凡[对有]|任何|以上|请社会|社会各界|广大|公示期间|公开期间|公[示告]期内|对(?:上述|以上|公示)).{0,80}?(?:意见|建议|异议|监督|反映|公示|公告|通报)|特此|现予|(?:公开|公示|公告)(?:期限|时间|期间|日期|期) {0,4}[:为自从]|(?:联系|咨询|监督|举报|受理|反馈)?(?:电 {0,4}话|传 {0,4}真|地 {0,4}址|邮 {0,4}编|邮政编码|联系人|联系方式|(?:电子)?邮箱|电子信箱|邮政信箱|通[信讯]地址|受理单位|受理部门) {0,4}:|附 {0,4}[件:])", RegexOptions.CultureInvariant)]
    private static partial Regex Closing();

    [GeneratedRegex(@"^ *附 {0,4}件 {0,4}(?:[0-9一二三四五六七八九十]{0,3} {0,4}[:.、]|[0-9]{0,2} *$)|^ *附 {0,4}:", RegexOptions.CultureInvariant)]
    private static partial Regex Attachment();
}
