using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using PublicNotice.Domain;

namespace PublicNotice.Site;

/// <summary>
/// The JSON of <c>inspect --json</c>. Its names are a contract with scripts. What every notice can have is always
/// written, null or empty when the text does not say it; what few notices state is written only then.
/// </summary>
internal static class InspectJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        IndentSize = 1,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>One JSON document.</summary>
    public static string Write(InspectReport report) => Print(Document(report));

    /// <summary>A document as text, Chinese readable.</summary>
    public static string Print(JsonObject document) => document.ToJsonString(Options);

    /// <summary>The structure of a notice.</summary>
    public static JsonObject Document(InspectReport report)
    {
        var notice = report.Notice;
        var json = new JsonObject
        {
            ["file"] = report.File,
            ["lines"] = notice.Lines.Count,
            ["chars"] = report.Characters,
            ["bytes"] = report.Bytes,
        };
        AddIfStated(json, "title", notice.Title);
        AddIfStated(json, "docNo", notice.DocumentNumber);
        AddIfStated(json, "pubDate", Date(notice.PublishedOn));
        AddIfStated(json, Rectification.Key, report.Rectification?.Is);
        AddIfStated(json, "rectificationWhy", report.Rectification?.Why);
        json["introParagraphs"] = notice.Intro.Count;
        json["closingParagraphs"] = notice.Closing.Count;
        json["sections"] = Array(notice.Sections, StructureJson.Section);
        json["totals"] = StructureJson.Totals(notice);
        json["period"] = Period(report);
        json["contact"] = Contact(notice.Contact);
        json["signature"] = notice.Signature is not { } signature ? null : new JsonObject
        {
            ["org"] = signature.Organizations.Count == 0 ? null : string.Join('、', signature.Organizations),
            ["date"] = Date(signature.Date),
        };
        json["inspection"] = Inspection(notice.Inspection);
        json["quantities"] = Array(notice.Items.SelectMany(item => item.Quantities), quantity => new JsonObject
        {
            ["text"] = quantity.Text,
            ["section"] = quantity.Where,
        });
        json["asOf"] = Array(notice.AsOf, text => JsonValue.Create(text));
        json["diagnostics"] = Array(report.Diagnostics, found => new JsonObject
        {
            ["code"] = found.Code,
            ["severity"] = found.Severity is Severity.Error ? "error" : "warning",
            ["line"] = found.Line,
            ["message"] = found.Message,
        });
        return json;
    }

    /// <summary>An array of what a sequence holds.</summary>
    internal static JsonArray Array<T>(IEnumerable<T> all, Func<T, JsonNode?> write) => [.. all.Select(write)];

    private static JsonObject? Period(InspectReport report)
    {
        if (report.Notice.Period is not { } period)
        {
            return null;
        }

        var json = new JsonObject
        {
            ["label"] = period.Label,
            ["text"] = period.Text,
            ["start"] = Date(period.Start),
            ["end"] = Date(period.End),
            ["workingDaysInclusive"] = report.Length?.WorkingDays.Days,
            ["workingDaysExcludingFirstDay"] = report.Length?.WorkingDaysWithoutFirst,
            ["calendarDaysInclusive"] = report.Length?.CalendarDays,
        };
        AddIfStated(json, "workingDaysEstimated", report.Length is { WorkingDays.IsEstimate: true } ? true : null);
        AddIfStated(json, "openEnded", period.IsOpenEnded ? true : null);
        AddIfStated(json, "statedWorkdays", period.StatedWorkingDays);
        AddIfStated(json, "statedDays", period.StatedCalendarDays);
        AddIfStated(json, "countsFirstDay", period.CountsFirstDay);
        return json;
    }

    private static JsonObject Contact(Contact contact)
    {
        var json = new JsonObject
        {
            ["phones"] = Array(contact.Phones, phone => JsonValue.Create(phone)),
            ["faxes"] = Array(contact.Faxes, fax => JsonValue.Create(fax)),
            ["emails"] = Array(contact.Emails, email => JsonValue.Create(email)),
            ["zip"] = contact.Zip,
            ["address"] = contact.Address,
        };
        AddIfStated(json, "hours", contact.Hours);
        AddIfStated(json, "url", contact.Url);
        return json;
    }

    private static JsonObject? Inspection(Inspection? inspection) => inspection is null ? null : new JsonObject
    {
        ["start"] = Date(inspection.Start),
        ["end"] = Date(inspection.End),
        ["team"] = inspection.Team,
        ["target"] = inspection.Target,
        ["kind"] = inspection.Kind,
        ["topic"] = inspection.Topic,
        ["feedbackDate"] = Date(inspection.FeedbackDate),
    };

    private static void AddIfStated(JsonObject json, string name, JsonNode? value)
    {
        if (value is not null)
        {
            json[name] = value;
        }
    }

    private static string? Date(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
