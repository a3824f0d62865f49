using System;

namespace ChamberFirmware.Tests.Unit.Modbus;

/// <summary>On a device whose heap is small a controller asks ten times a second, for months.</summary>
[TestClass]
[DoNotParallelize]
public sealed class AllocationTests
{
    [TestMethod]
    [DataRow("04 0000 003C")]
    [DataRow("04 003C 003C")]
    [DataRow("04 00C8 0032")]
    [DataRow("03 0000 003C")]
    [DataRow("03 003C 0028")]
    [DataRow("06 0002 0001")]
    [DataRow("10 0014 0002 04 41F00000")]
    [DataRow("10 0000 0008 10 55AA 0000 0001 0032 0001 0000 0000 0000")]
    [DataRow("04 0300 0001")]
    public void A_request_allocates_nothing(string request)
    {
        BusTalk talk = new BusTalk().Enable();
        byte[] frame = BusTalk.Frame(BusTalk.Unit, Convert.FromHexString(request.Replace(" ", "", StringComparison.Ordinal)));
        talk.Port.Keeps = false;
        int before = talk.Port.Writes;
        long most = 0;
        for (int i = 0; i < 30; i++)
        {
            talk.Port.Receive(frame);
            talk.Run.Tick();
            long allocated = GC.GetAllocatedBytesForCurrentThread();
            talk.Conversations.Pass(talk.Run.NowUs);
            allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
            most = i < 10 ? 0 : Math.Max(most, allocated); // the first ones are compiled
        }

        Assert.AreEqual(0, most);
        Assert.AreEqual(30, talk.Port.Writes - before);
    }
}
