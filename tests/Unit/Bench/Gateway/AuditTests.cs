using System;
using System.Linq;
using System.Threading.Tasks;
using ChamberFirmware.Bench;
using ChamberFirmware.Bench.Link;
using ChamberFirmware.Tests.Unit.Bench.Desk;

namespace ChamberFirmware.Tests.Unit.Bench.Gateway;

/// <summary>A gateway that is told so takes what is changed in its chambers into a run store, with or without a broker.</summary>
[TestClass]
public sealed class AuditTests
{
    [TestMethod]
    [TestCategory(TestGroup.Slow)]
    public async Task What_is_changed_in_a_chamber_comes_into_the_audit_with_whoever_changed_it()
    {
        using var folder = new BenchFolder();
        int port = TcpCable.FreePort();
        using var twin = new DeskTwin(3, () => new TcpCable(port));
        using (var link = new ChamberLink(Lines.Open($"tcp:127.0.0.1:{port}"), _ => { }))
        {
            link.Open();
            link.Tell("AUDit:WHO \"anna\"");
            link.Tell("SETTings:SET \"HeaterW\",\"280\"");
        }

        string desk = $"[[chamber]]\nid = \"desk\"\nline = \"tcp:127.0.0.1:{port}\"\n";
        string file = "audit = \"runs.sqlite\"\n" + GatewayAt.File(TcpCable.FreePort(), 0, desk);
        await using (GatewayAt gateway = await GatewayAt.StartAsync(folder, file))
        {
            gateway.Await(() => Audit(folder).Length > 0, "The change is in the audit");
        }

        AuditEntry entry = Audit(folder).Single();
        Assert.AreEqual(("settings", "anna", 1L), (entry.What, entry.Who, entry.Change));
    }

    private static AuditEntry[] Audit(BenchFolder folder)
    {
        using var store = new RunStore(folder.PathOf("runs.sqlite"), TimeProvider.System);
        return [.. store.Audit().Select(row => AuditEntry.OfLine(row.Line)!)];
    }
}
