using System.Text;
using PublicNotice.Domain;
using PublicNotice.Site;

namespace PublicNotice.FeedbackApi.Submit;

/// <summary>A receipt as a text file that any device can keep.</summary>
internal static class ReceiptDocument
{
    public static byte[] Write(IssuedReceipt issued, SiteSettings site, string address)
    {
        var receipt = issued.Receipt;
        return [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes($"""
            {site.Bureau}
            {site.SiteName}　回执

            查询码：{receipt.Code}
            查询网址：{address}{SiteLinks.Track}
            联系电话：{site.Contact.Phone}

            收到时间：{ShanghaiTime.Display(receipt.ReceivedAt)}
            来件：{receipt.About}{Files(issued)}
            最迟答复：{ShanghaiTime.Display(receipt.DueAt)}

            请妥善保存查询码：凭它可以查询办理进度和答复，任何人得到它都能查看您的来件。

            收件证明：证明本系统收到了下面的内容，不表明内容已被阅读。
            算法：{receipt.Proof.Algorithm}
            盐值：{receipt.Proof.Salt}
            承诺值：{receipt.Proof.Commitment}
            提交内容（规范形式，RFC 8785，一行）：
            {issued.Submission}

            """.ReplaceLineEndings("\r\n"))];
    }

    private static string Files(IssuedReceipt issued) => issued.Files.Count > 0 ? $"\n附件：{string.Join("、", issued.Files)}" : "";
}
