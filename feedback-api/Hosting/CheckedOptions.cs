using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace PublicNotice.FeedbackApi.Hosting;

/// <summary>Binds a section to its options class and stops the start on a bad setting.</summary>
internal static class CheckedOptions
{
    public static void AddCheckedOptions<T>(this WebApplicationBuilder builder, string section)
        where T : class
    {
        if (!UnknownSettings.Ours.Contains(section))
        {
            throw new ArgumentException($"the section {section} is missing in {nameof(UnknownSettings)}", nameof(section));
        }

        builder.Services.AddSingleton<IValidateOptions<T>, Annotations<T>>();
        builder.Services.AddOptions<T>()
            .Bind(builder.Configuration.GetSection(section), binder => binder.ErrorOnUnknownConfiguration = true)
            .ValidateOnStart();
    }

    /// <summary>Checks the settings before anything is made of them.</summary>
    /// <exception cref="OptionsValidationException">A setting is wrong.</exception>
    public static void CheckSettings(this WebApplication app) => app.Services.GetRequiredService<IStartupValidator>().Validate();

    // The framework's own check wraps each sentence in an English one.
    private sealed class Annotations<T> : IValidateOptions<T>
        where T : class
    {
        public ValidateOptionsResult Validate(string? name, T options)
        {
            var faults = new List<ValidationResult>();
            return Validator.TryValidateObject(options, new ValidationContext(options), faults, validateAllProperties: true)
                ? ValidateOptionsResult.Success
                : ValidateOptionsResult.Fail(faults.Select(fault => fault.ErrorMessage!));
        }
    }
}
