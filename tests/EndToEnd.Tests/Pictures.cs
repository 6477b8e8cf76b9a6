namespace PublicNotice.EndToEnd.Tests;

/// <summary>Where pictures go: of failures, and of README's first screen.</summary>
internal static class Pictures
{
    public static string Failure(string name) => Path.Combine(Checkout.Root, "TestResults", "failures", name + ".png");

    /// <summary>A picture in the documentation; written only when it is asked for, so that a test run changes no file of the repository.</summary>
    public static string? Documentation(string name) =>
        Environment.GetEnvironmentVariable("PUBLICNOTICE_PICTURES") == "1" ? Path.Combine(Checkout.Root, "docs", "pictures", name + ".png") : null;
}
