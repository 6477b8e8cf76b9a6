using System.Globalization;
using System.Text;
using System.Text.Json;

namespace PublicNotice.Site;

/// <summary>What a build did, for people and for scripts.</summary>
internal static class BuildReport
{
    public static string Sentence(SiteBuildResult result)
    {
        var seconds = result.Elapsed.TotalSeconds.ToString("0.00", CultureInfo.InvariantCulture);
        var errors = result.Faults.Count(fault => fault.IsError);
        if (errors > 0)
        {
            return string.Create(CultureInfo.InvariantCulture, $"有 {errors} 处错误，网站没有改动。（{seconds} 秒）");
        }

        var done = result.Written ? "已生成" : "没有变化";
        return string.Create(CultureInfo.InvariantCulture,
            $"{done}：{result.Notices} 个公告，{result.Pages} 个页面，{result.Files} 个文件 → {result.Output}（{seconds} 秒）");
    }

    public static string Json(SiteBuildResult result)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, FaultPrinter.Json))
        {
            json.WriteStartObject();
            json.WriteBoolean("succeeded", result.Succeeded);
            json.WriteString("output", result.Output);
            json.WriteNumber("notices", result.Notices);
            json.WriteNumber("pages", result.Pages);
            json.WriteNumber("files", result.Files);
            json.WriteBoolean("written", result.Written);
            json.WriteNumber("elapsedMilliseconds", (long)result.Elapsed.TotalMilliseconds);
            FaultPrinter.Write(json, result.Faults);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
