namespace PublicNotice.Site;

/// <summary>What came of an import.</summary>
/// <param name="File">The file as named in the call.</param>
/// <param name="Notes">What was found, guessed, dropped and wrong.</param>
/// <param name="Folder">The new folder; null when none was made.</param>
/// <param name="Structure">What the notice now says; null when the file could not be read.</param>
internal sealed record ImportResult(string File, ImportNotes Notes, string? Folder, InspectReport? Structure);
