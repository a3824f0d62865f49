using System.Net;
using System.Net.Http;
using System.Threading.Tasks;
using ChamberFirmware.Casting;
using ChamberFirmware.Commands;

namespace ChamberFirmware.Tests.Pages;

/// <summary>
/// What a page is told is what happened: no abort that did not go, and everything that the chamber says of a start and a fill.
/// </summary>
[TestClass]
[TestCategory(TestGroup.Slow)]
public sealed class LostLineTests
{
    private const int LimitMs = 180_000;
    private const string Lost = "The line is lost, an abort would not arrive: use the emergency stop at the chamber.";
    private static readonly object Example3 = new { recipe = "example-3", exposureS = 15 };

    // The cable goes with the abort's own bytes: until then everybody believed in it.
    [TestMethod]
    [DataRow(true)]
    [DataRow(false)]
    [Timeout(LimitMs)]
    public async Task An_abort_on_a_line_that_is_lost_with_it_is_not_called_sent(bool hasRun)
    {
        await using ServedPages pages = await ServedPages.StartAsync(5.0);
        using HttpClient client = pages.Client();
        await pages.UntilAsync(() => pages.Book.State?.May.Contains("start") == true, "may start");
        if (hasRun)
        {
            Assert.AreEqual(HttpStatusCode.OK, (await pages.PressAsync(client, "start", Example3)).Status);
            await pages.UntilAsync(() => pages.Book.State!.Moment.Phase == "Conditioning", "conditioning");
        }

        pages.CutsAt = "RUN:ABORt";
        Assert.AreEqual((HttpStatusCode.Conflict, Lost), await pages.PressAsync(client, "abort"));
        Assert.DoesNotContain("Abort sent", pages.Said);
        Assert.AreEqual(hasRun ? Phase.Conditioning : Phase.Idle, pages.Phase);
        await pages.UntilAsync(() => !pages.Book.State!.IsOpen, "the page knows");
        Assert.AreEqual((HttpStatusCode.Conflict, Lost), await pages.PressAsync(client, "abort"), "and again while it is lost");
        pages.CutsAt = "";
        pages.IsPulled = false;
        await pages.UntilAsync(() => pages.Book.State!.IsOpen && pages.Book.State.Moment.Phase.Length > 0, "back");
        Assert.AreEqual(hasRun ? Phase.Conditioning : Phase.Idle, pages.Phase, "nothing was kept for later");
        Assert.AreEqual((HttpStatusCode.OK, "Abort sent."), await pages.PressAsync(client, "abort"));
        await pages.UntilAsync(() => pages.Phase == (hasRun ? Phase.Aborted : Phase.Idle), "aborted");
    }

    [TestMethod]
    [Timeout(LimitMs)]
    public async Task What_the_chamber_says_of_a_start_and_of_a_fill_is_on_the_page()
    {
        await using ServedPages pages = await ServedPages.StartAsync(50.0);
        using HttpClient client = pages.Client();
        await pages.UntilAsync(() => pages.Book.State?.May.Contains("start") == true, "may start");
        Assert.AreEqual(HttpStatusCode.OK, (await pages.PressAsync(client, "start", Example3)).Status);
        StringAssert.Contains(pages.Said, "example-3-15s: the chamber warns: the film is exposed for ");
        await pages.UntilAsync(() => pages.Book.State!.May.Contains("cast"), "ready");
        Assert.AreEqual((HttpStatusCode.OK, "Fill sent."), await pages.PressAsync(client, "fill"));
        await pages.UntilAsync(() => pages.Said.Contains($"example-3-15s: {TelemetryLine.DoorMayOpen}. From its opening"), "door may open");
        Assert.AreEqual(Phase.Filling, pages.Phase);
        await pages.UntilAsync(() => pages.Book.State!.May.Contains("filled"), "filled may be said");
        pages.Served.Twin.Faults.DoorOpen = true;
        await pages.UntilAsync(() => pages.Phase != Phase.Filling || !pages.Served.Chamber.Readings.InterlockClosed, "the door is open");
        Assert.AreEqual(Phase.Filling, pages.Phase, "an open door is no fault now");
        (HttpStatusCode status, string refused) = await pages.PressAsync(client, "filled");
        Assert.AreEqual(HttpStatusCode.Conflict, status, refused);
        StringAssert.Contains(refused, "close the door and press S7 (ENABLE)"); // as the chamber says it
        StringAssert.Contains(pages.Said, "not done: ");
    }
}
