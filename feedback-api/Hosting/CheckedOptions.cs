namespace PublicNotice.FeedbackApi.Hosting;

/// <summary>Binds a section to its options class and stops the start on a bad setting.</summary>
internal static class CheckedOptions
{
    public static void AddCheckedOptions<T>(this WebApplicationBuilder builder, string section)
        where T : class =>
        builder.Services.AddOptions<T>()
            .Bind(builder.Configuration.GetSection(section), binder => binder.ErrorOnUnknownConfiguration = true)
            .ValidateDataAnnotations()
            .ValidateOnStart();
}
