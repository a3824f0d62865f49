using ChamberFirmware.Demo;

namespace ChamberFirmware.Tests.Device;

/// <summary>A whole run of firmware and demo plant: one hash on every runtime. The PC computed it; README.md tells it too.</summary>
[TestClass]
public class DemoHashTests
{
    [TestMethod]
    public void The_demos_run_of_seed_1_has_the_PCs_hash() => Assert.AreEqual("4A0FFA7F2567E6F0", DemoRun.HashOf(1));
}
