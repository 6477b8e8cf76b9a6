using PublicNotice.Domain;

namespace PublicNotice.Site;

/// <summary>What all programs read from the content folder: who the bureau is, its divisions, its calendar.</summary>
/// <param name="Settings">From site.yml.</param>
/// <param name="Divisions">From divisions.yml, in its order.</param>
/// <param name="Calendar">From calendar/*.json.</param>
public sealed record ContentFiles(SiteSettings Settings, IReadOnlyList<Division> Divisions, WorkingDayCalendar Calendar)
{
    /// <summary>From misspellings.tsv.</summary>
    public MisspellingList Misspellings { get; init; } = MisspellingList.Empty;

    /// <summary>From clocks.yml; null where there is none.</summary>
    public ClockProfiles? Clocks { get; init; }

    /// <summary>From templates.yml, in its order.</summary>
    public IReadOnlyList<AnswerTemplate> Templates { get; init; } = [];

    /// <summary>From published.json.</summary>
    public PublicationLedger Published { get; init; } = PublicationLedger.Empty;

    /// <summary>Reads them for a program that cannot start without.</summary>
    /// <exception cref="FormatException">A file is missing or wrong; the message lists every fault, one a line.</exception>
    public static ContentFiles Load(string contentFolder)
    {
        var faults = FaultList.Of(contentFolder);
        return Read(contentFolder, faults) is { } files && !faults.HasErrors
            ? files
            : throw new FormatException(string.Join('\n', faults.Sorted().Where(fault => fault.IsError)));
    }

    /// <summary>The nearest folder named content with a site.yml in it, in a folder or above it; null when there is none.</summary>
    public static string? FindFolder(string from)
    {
        for (var folder = new DirectoryInfo(from); folder is not null; folder = folder.Parent)
        {
            var content = Path.Combine(folder.FullName, "content");
            if (File.Exists(Path.Combine(content, SettingsFile.Name)))
            {
                return content;
            }
        }

        return null;
    }

    /// <summary>The division with an id; null for an unknown one.</summary>
    public Division? Division(string? id) => id is null ? null : Divisions.FirstOrDefault(division => division.Id == id);

    internal static ContentFiles? Read(string contentFolder, FaultList faults)
    {
        var settings = SettingsFile.Read(contentFolder, faults);
        var divisions = DivisionsFile.Read(contentFolder, faults);
        var calendar = CalendarFolder.Read(contentFolder, faults);
        var misspellings = MisspellingsFile.Read(contentFolder, faults);
        var published = LedgerFile.Read(contentFolder, faults);
        var clocks = ClocksFile.Read(contentFolder, faults);
        var templates = TemplatesFile.Read(contentFolder, divisions, faults);
        return settings is null
            ? null
            : new ContentFiles(settings, divisions, calendar) { Misspellings = misspellings, Published = published, Clocks = clocks, Templates = templates };
    }

    /// <summary>Stands in for settings that cannot be read, so that the rest of the content is still checked.</summary>
    internal static ContentFiles Placeholder(string contentFolder)
    {
        var unheard = new FaultList();
        var settings = new SiteSettings
        {
            Bureau = "", SiteName = "", Domain = "invalid", SiteIdCode = "", Host = "", Description = "",
            Contact = new BureauContact("", null, null, null, null),
        };
        return new ContentFiles(settings, DivisionsFile.Read(contentFolder, unheard), CalendarFolder.Read(contentFolder, unheard))
        {
            Misspellings = MisspellingsFile.Read(contentFolder, unheard),
            Published = LedgerFile.Read(contentFolder, unheard),
        };
    }
}
