using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace PublicNotice.Site;

/// <summary>Renders components to HTML text, encoded, with Chinese left readable.</summary>
internal sealed class PageRenderer : IDisposable
{
    private readonly ServiceProvider _services;
    private readonly HtmlRenderer _renderer;

    public PageRenderer()
    {
        _services = new ServiceCollection()
            .AddSingleton<ILoggerFactory>(NullLoggerFactory.Instance)
            .AddSingleton(HtmlEncoder.Create(UnicodeRanges.All))
            .BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
        _renderer = new HtmlRenderer(_services, NullLoggerFactory.Instance);
    }

    public string Render(PlannedPage page) => _renderer.Dispatcher.InvokeAsync(async () =>
        (await _renderer.RenderComponentAsync(page.Component, ParameterView.FromDictionary(page.Parameters))).ToHtmlString())
        .GetAwaiter().GetResult();

    public void Dispose()
    {
        _renderer.Dispose();
        _services.Dispose();
    }
}
