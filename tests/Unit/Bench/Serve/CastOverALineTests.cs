using System.Net;
using ChamberFirmware.Bench.Link;
using ChamberFirmware.Bench.Serve;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Tests.Unit.Bench.Serve;

/// <summary>
/// A whole cast of Example 2 by a client that knows nothing of us but the words of the console. Not as fast as it can: Ready lasts 30 min
/// of the twin's, and a client on a PC that is busy with other tests would miss it.
/// </summary>
[TestClass]
public sealed class CastOverALineTests
{
    private const double Speed = 50.0;

    [TestMethod]
    [TestCategory(TestGroup.Slow)]
    public void Example_2_is_cast_over_a_socket()
    {
        var served = new ServedTwin(TwinParameters.Reference, 7);
        using var door = new TcpDoor(served, new IPEndPoint(IPAddress.Loopback, 0), SpokenLanguage.QuietOf);
        using var thread = new TwinThread(served, Speed);
        using var client = new TypedLine(Lines.Open($"tcp:{door.Address}"));
        AssertCast(client.CastExample2());
        Assert.IsNull(thread.Failure);
        Assert.AreEqual("", served.Mishap);
    }

    [TestMethod]
    [TestCategory(TestGroup.Slow)]
    [OSCondition(OperatingSystems.Linux | OperatingSystems.OSX)]
    public void Example_2_is_cast_over_a_serial_port()
    {
        var served = new ServedTwin(BuiltChambers.Reference, 7);
        using var door = new PtyDoor(served, SpokenLanguage.Of);
        using var thread = new TwinThread(served, Speed);
        using var client = new TypedLine(Lines.Open(door.Path));
        AssertCast(client.CastExample2());
        Assert.IsNull(thread.Failure);
        Assert.AreEqual("", served.Mishap);
    }

    private static void AssertCast(string record)
    {
        foreach (string line in new[] { "recipe=example-2", "outcome=Complete film=immersed", "exposureSetS=4.000", "verdict=within" })
        {
            StringAssert.Contains(record, line);
        }
    }
}
