using System.Text;
using System.Text.Json;

namespace PublicNotice.Analytics;

/// <summary>
/// The division models of a bureau: the one in use, and beside it every one that was ever made, in a folder that bears its
/// version. Nothing is ever deleted, and who put which into use, when and why, stands in <c>history.jsonl</c>.
/// </summary>
/// <param name="folder">The folder, e.g. var/model.</param>
public sealed class ModelVersions(string folder)
{
    private const string ModelName = "divisions.model";
    private const string ReportName = "comparison.json";

    private static readonly string[] Suffixes = [".card.md", ".card.json", ".card.html", ""];

    /// <summary>The model in use.</summary>
    public string ActivePath => Path.Combine(folder, ModelName);

    private string HistoryPath => Path.Combine(folder, "history.jsonl");

    /// <summary>Keeps a challenger with its comparison. It is not in use yet.</summary>
    /// <exception cref="FaultException">It cannot be written.</exception>
    public void Keep(RetrainingResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        var path = PathOf(result.Challenger.Model.Version);
        result.Challenger.Save(path);
        WholeFile.WriteAll(
            Path.GetDirectoryName(path) + Path.DirectorySeparatorChar,
            (ReportName, Encoding.UTF8.GetBytes(Json.Document(result.Report))),
            ("comparison.md", Encoding.UTF8.GetBytes(RetrainingText.Of(result.Report))));
    }

    /// <summary>Puts a version into use, because a person says so. The one before stays and can be restored.</summary>
    /// <param name="version">The version, or the start of it.</param>
    /// <param name="act">Who, when and why.</param>
    /// <param name="isRestore">Whether an earlier one comes back.</param>
    /// <returns>The change.</returns>
    /// <exception cref="FaultException">There is no such version, or it cannot be read.</exception>
    public ModelChange Use(string version, ModelAct act, bool isRestore = false)
    {
        ArgumentNullException.ThrowIfNull(version);
        ArgumentNullException.ThrowIfNull(act);
        var chosen = Find(version);
        // A model that cannot be read is refused before anything changes.
        _ = DivisionModel.Load(PathOf(chosen));
        var from = Active().Version;
        if (from == chosen)
        {
            throw new FaultException(new Fault("PN639", $"版本 {chosen} 已经在用，没有改变。", ActivePath));
        }

        KeepActive(from);
        var change = new ModelChange(isRestore ? "restore" : "promote", from, chosen, act.By, act.At, act.Why);
        Copy(PathOf(chosen), ActivePath);
        Append(JsonSerializer.Serialize(change, Json.Line));
        return change;
    }

    /// <summary>The version in use; null, and why, when there is none or its file cannot be read.</summary>
    public (string? Version, Fault? Why) Active()
    {
        try
        {
            return (File.Exists(ActivePath) ? DivisionModel.Load(ActivePath).Version : null, null);
        }
        catch (FaultException broken)
        {
            return (null, broken.Faults[0]);
        }
    }

    /// <summary>
    /// The version to come back to: the one before the last change, or, when the file in use is broken, the one that it should
    /// be; null when nobody has changed anything.
    /// </summary>
    public string? Previous => History() is not [.., var last] ? null : Active().Why is null ? last.From : last.To;

    /// <summary>Every change, the first first; a line that was cut off when the power went is left out.</summary>
    public IReadOnlyList<ModelChange> History() =>
        !File.Exists(HistoryPath) ? [] : [.. File.ReadLines(HistoryPath).Select(ChangeIn).OfType<ModelChange>()];

    /// <summary>All versions that are kept.</summary>
    public IReadOnlyList<string> All() => !Directory.Exists(Path.Combine(folder, "versions"))
        ? []
        : [.. Directory.EnumerateDirectories(Path.Combine(folder, "versions")).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    /// <summary>The last day of the corrections that a version has learnt from; null when it knows none.</summary>
    public DateOnly? KnowsThrough(string version)
    {
        var report = Path.Combine(folder, "versions", version, ReportName);
        try
        {
            return File.Exists(report) ? JsonSerializer.Deserialize<RetrainingReport>(File.ReadAllText(report), Json.Line)!.KnowsThrough : null;
        }
        catch (JsonException)
        {
            throw new FaultException(new Fault("PN638", "这个版本的比较记录已损坏，不知道它学到哪一天为止；请从备份中恢复这个文件。", report));
        }
    }

    private static ModelChange? ChangeIn(string line)
    {
        try
        {
            return line.Length == 0 ? null : JsonSerializer.Deserialize<ModelChange>(line, Json.Line);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // What was cut off stays a line of its own, and takes no other with it.
    private void Append(string line)
    {
        var isCutOff = File.Exists(HistoryPath) && File.ReadAllBytes(HistoryPath) is [.., not (byte)'\n'];
        File.AppendAllText(HistoryPath, (isCutOff ? "\n" : "") + line + "\n");
    }

    private string PathOf(string version) => Path.Combine(folder, "versions", version, ModelName);

    private string Find(string version)
    {
        var found = All().Where(kept => kept.StartsWith(version, StringComparison.Ordinal)).ToArray();
        return version.Length > 0 && found.Length == 1
            ? found[0]
            : throw new FaultException(new Fault("PN634", $"没有模型版本“{version}”，或有多个以它开头；用 versions 查看。", folder));
    }

    // A model that came from elsewhere (the first one) is kept like any other before it is replaced; a broken one beside it.
    private void KeepActive(string? version)
    {
        if (version is null && File.Exists(ActivePath))
        {
            File.Copy(ActivePath, ActivePath + ".broken", overwrite: true);
        }
        else if (version is not null && !File.Exists(PathOf(version)))
        {
            Copy(ActivePath, PathOf(version));
        }
    }

    private static void Copy(string from, string to) => WholeFile.WriteAll(
        to, [.. Suffixes.Where(suffix => File.Exists(from + suffix)).Select(suffix => (suffix, File.ReadAllBytes(from + suffix)))]);
}

/// <summary>A person's decision about a model.</summary>
/// <param name="By">Who.</param>
/// <param name="At">When.</param>
/// <param name="Why">Why.</param>
public sealed record ModelAct(string By, DateTimeOffset At, string Why);

/// <summary>A change of the model in use.</summary>
/// <param name="Act">promote or restore.</param>
/// <param name="From">The version before; null when there was none.</param>
/// <param name="To">The version after.</param>
/// <param name="By">Who.</param>
/// <param name="At">When.</param>
/// <param name="Why">Why.</param>
public sealed record ModelChange(string Act, string? From, string To, string By, DateTimeOffset At, string Why);
