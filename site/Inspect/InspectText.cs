using System.Text;
using PublicNotice.Domain;

namespace PublicNotice.Site;

/// <summary>The report of <c>inspect</c> for people.</summary>
internal static class InspectText
{
    private const string Unsaid = "（文中未写）";

    /// <summary>Writes the report, with a line break at its end.</summary>
    public static string Write(InspectReport report)
    {
        var (notice, text) = (report.Notice, new StringBuilder());
        Line(text, $"{report.File}：{notice.Lines.Count} 个非空行，{report.Characters} 字");
        Line(text, $"标题　　{notice.Title ?? Unsaid}");
        if (report.Rectification is var (isRectification, why))
        {
            Line(text, $"整改公告：{(isRectification ? "是，事项列入整改台账" : "否，事项不列入整改台账")}（{why}）");
        }

        WritePeriod(text, report);
        WriteContact(text, notice.Contact);
        Line(text, notice.Signature is { } signature
            ? $"落款　　{string.Join('、', signature.Organizations)} {Date(signature.Date)}"
            : $"落款　　{Unsaid}");
        if (notice.Inspection is { } inspection)
        {
            Line(text, $"巡察　　{inspection.Team}，{Date(inspection.Start)}至{Date(inspection.End)}，{inspection.Topic}{inspection.Kind}");
        }

        WriteSections(text, notice);
        WriteQuantities(text, notice);
        WriteDiagnostics(text, report);
        return text.ToString();
    }

    private static void WritePeriod(StringBuilder text, InspectReport report)
    {
        if (report.Notice.Period is not { } period)
        {
            Line(text, $"公开期限{Unsaid}");
            return;
        }

        Line(text, $"公开期限“{period.Label}”{period.Text}：{Date(period.Start)}至{(period.IsOpenEnded ? "长期" : Date(period.End))}");
        if (report.Length is { } length)
        {
            Line(text, $"　　　　{length.CalendarDays} 个自然日；首日计入 {length.WorkingDays.Days} 个工作日，首日不计 {length.WorkingDaysWithoutFirst} 个{(length.WorkingDays.IsEstimate ? "（估算）" : "")}");
        }
    }

    private static void WriteContact(StringBuilder text, Contact contact)
    {
        var channels = contact.Phones.Select(phone => "电话 " + phone)
            .Concat(contact.Faxes.Select(fax => "传真 " + fax))
            .Concat(contact.Emails.Select(email => "邮箱 " + email))
            .Append(contact.Address is null ? null : "地址 " + contact.Address)
            .Append(contact.Zip is null ? null : "邮编 " + contact.Zip)
            .Append(contact.Url is null ? null : "网址 " + contact.Url)
            .Append(contact.Hours is null ? null : "时间 " + contact.Hours)
            .Where(channel => channel is not null);
        Line(text, $"联系方式{(contact.IsEmpty ? Unsaid : string.Join("；", channels))}");
    }

    private static void WriteSections(StringBuilder text, Notice notice)
    {
        foreach (var section in notice.Sections)
        {
            Line(text, section.Number == 0 ? "（没有一级标题）" : $"第 {section.Heading.Line} 行　{section.Heading.Text.Trim()}");
            WriteItems(text, section.Items, "　");
            foreach (var sub in section.Subsections)
            {
                Line(text, $"第 {sub.Line} 行　　{sub.Heading.Trim()}");
                WriteItems(text, sub.Items, "　　");
            }
        }
    }

    private static void WriteItems(StringBuilder text, IEnumerable<Item> items, string indent)
    {
        foreach (var item in items)
        {
            Line(text, $"第 {item.Heading.Line} 行　{indent}{item.Number}.{item.Title}（{item.Measures.Count} 项措施，编号 {item.Position}）");
        }
    }

    private static void WriteQuantities(StringBuilder text, Notice notice)
    {
        var quantities = notice.Items.SelectMany(item => item.Quantities).ToList();
        if (quantities.Count > 0)
        {
            Line(text, $"数字　　{string.Join("；", quantities.Select(quantity => $"{quantity.Text}〔{quantity.Where}〕"))}");
        }
    }

    private static void WriteDiagnostics(StringBuilder text, InspectReport report)
    {
        Line(text, report.Diagnostics.Count == 0 ? "没有发现问题。" : $"发现 {report.Diagnostics.Count} 处问题：");
        foreach (var found in report.Diagnostics)
        {
            Line(text, found.ToLine(report.File));
        }
    }

    private static string Date(DateOnly? date) => date is { } known ? ChineseDate.Format(known) : "（未写明）";

    private static void Line(StringBuilder text, string line) => text.Append(line).Append('\n');
}
