using System.Text;
using PublicNotice.Domain;

namespace PublicNotice.FeedbackApi.Submit;

/// <summary>A receipt as a text file that any device can keep.</summary>
internal static class ReceiptDocument
{
    public static byte[] Write(Receipt receipt) => Encoding.UTF8.GetPreamble().Concat(Encoding.UTF8.GetBytes($"""
        回执

        查询码：{receipt.Code}
        收到时间：{ShanghaiTime.Display(receipt.ReceivedAt)}
        来件：{receipt.About}
        最迟答复：{ShanghaiTime.Display(receipt.DueAt)}

        请妥善保存查询码：凭它可以查询办理进度和答复，任何人得到它都能查看您的来件。

        收件证明（证明本系统收到了您提交的内容，不表明内容已被阅读，也不含您的身份）
        算法：{receipt.Proof.Algorithm}
        盐值：{receipt.Proof.Salt}
        承诺值：{receipt.Proof.Commitment}

        """.ReplaceLineEndings("\r\n"))).ToArray();
}
