using System.Text.Json;
using System.Text.Json.Serialization;

namespace PublicNotice.Domain;

/// <summary>
/// Days off and make-up working days as one year's State Council paper orders them (国务院办公厅关于部分节假日安排的通知).
/// The file is <c>content/calendar/YYYY.json</c>; a paper may rule late December of the year before.
/// </summary>
/// <param name="Year">The year the paper is for.</param>
/// <param name="Papers">Addresses of the papers that the data was read from.</param>
/// <param name="DaysOff">休息日: days on which nobody works, on whatever weekday they fall.</param>
/// <param name="MakeUpWorkdays">调休上班日: Saturdays and Sundays on which everybody works.</param>
public sealed record CalendarYear(
    int Year,
    IReadOnlyList<string> Papers,
    IReadOnlyList<CalendarDay> DaysOff,
    IReadOnlyList<CalendarDay> MakeUpWorkdays)
{
    /// <summary>Reads one year's file.</summary>
    /// <exception cref="FormatException">The text is not such a file; the message is a Chinese sentence.</exception>
    public static CalendarYear Parse(string json)
    {
        try
        {
            var year = JsonSerializer.Deserialize(json, CalendarJson.Default.CalendarYear)
                ?? throw new FormatException("日历文件是空的，应包含 year、papers、daysOff、makeUpWorkdays。");
            var both = year.DaysOff.Select(day => day.Date).Intersect(year.MakeUpWorkdays.Select(day => day.Date)).ToList();
            return both.Count == 0
                ? year
                : throw new FormatException($"日历文件中 {both[0]:yyyy-MM-dd} 既是休息日又是调休上班日，请核对国务院通知。");
        }
        catch (JsonException e)
        {
            throw new FormatException($"日历文件不是有效的 JSON（第 {e.LineNumber + 1} 行附近）：需要 year、papers、daysOff、makeUpWorkdays 四项。", e);
        }
    }
}

/// <summary>One day that a paper names.</summary>
/// <param name="Date">The date.</param>
/// <param name="Name">The holiday that causes it, e.g. 春节.</param>
public sealed record CalendarDay(DateOnly Date, string Name);

/// <summary>How a year's file is read, settled when the program is compiled.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(CalendarYear))]
internal sealed partial class CalendarJson : JsonSerializerContext;
