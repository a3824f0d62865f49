using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.Playwright;

namespace ChamberFirmware.Tests.Pages;

/// <summary>
/// The browser that is installed here, one for all tests; every test has a context of its own. Where there is none, a test says SKIPPED and
/// proves nothing: .ci/run installs one.
/// </summary>
internal static class Chromium
{
    private static readonly string[] Places =
    [
        "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/usr/bin/google-chrome-stable",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    ];

    private const float WaitMs = 60_000; // a machine that runs all tests at once is slow

    private static readonly Lazy<Task<IBrowser>> Browser = new(LaunchAsync);

    /// <summary>Where it is; null: nowhere. CHAMBER_CHROMIUM names another.</summary>
    public static string? Path { get; } =
        Places.Prepend(Environment.GetEnvironmentVariable("CHAMBER_CHROMIUM") ?? "").FirstOrDefault(File.Exists);

    /// <summary>A page of this size; null, and SKIPPED is said: there is no browser.</summary>
    public static async Task<IPage?> PageAsync(int width = 1280, int height = 900, ColorScheme scheme = ColorScheme.Light)
    {
        if (Path == null)
        {
            Console.WriteLine("SKIPPED: there is no Chromium here (apt-get install chromium, or CHAMBER_CHROMIUM=PATH).");
            return null;
        }

        IBrowser browser = await Browser.Value;
        IBrowserContext context = await browser.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = height }, ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce,
        });
        IPage page = await context.NewPageAsync();
        page.SetDefaultTimeout(WaitMs);
        Assertions.SetDefaultExpectTimeout(WaitMs);
        return page;
    }

    private static async Task<IBrowser> LaunchAsync()
    {
        IPlaywright playwright = await Playwright.CreateAsync();
        return await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Path, Args = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"],
        });
    }
}
