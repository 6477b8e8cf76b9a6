namespace PublicNotice.Domain;

/// <summary>Checks of the contact channels and of the signature.</summary>
internal static class ChannelChecks
{
    /// <summary>Reports what is missing and what is unusual.</summary>
    /// <param name="notice">The notice.</param>
    /// <param name="signatureLine">The line that the signature ends on; 0 without one.</param>
    /// <param name="findings">What is found.</param>
    public static void Check(Notice notice, int signatureLine, Findings findings)
    {
        if (notice.Contact.IsEmpty)
        {
            findings.Warn(DiagnosticCode.NoContact, 0, 0, "全文没有任何联系方式，请写明电话、通信地址或电子邮箱。");
        }

        if (notice.Signature is not { } signature)
        {
            findings.Warn(DiagnosticCode.NoSignature, 0, 0, "文末没有落款，请写明发布单位和日期。");
            return;
        }

        if (signature.Organizations.Count > 1)
        {
            findings.Warn(DiagnosticCode.TwoSigners, signatureLine, 0,
                $"落款有 {signature.Organizations.Count} 个单位（{string.Join('、', signature.Organizations)}），请确认是联合发布。");
        }

        if (signature.Organizations.Count == 0 || (signature.Date is null && !findings.Has(DiagnosticCode.UnreadableDate, signatureLine)))
        {
            findings.Warn(DiagnosticCode.SignatureIncomplete, signatureLine, 0,
                signature.Date is null ? "落款没有日期，请补上成文日期。" : "落款没有单位名称，请补上发布单位。");
        }

        if (signature.Date is { } signed && notice.PublishedOn is { } published && signed != published)
        {
            findings.Warn(DiagnosticCode.SignatureDateDiffers, signatureLine, 0,
                $"落款日期{ChineseDate.Format(signed)}与发布日期{ChineseDate.Format(published)}不同，请核对。");
        }
    }
}
