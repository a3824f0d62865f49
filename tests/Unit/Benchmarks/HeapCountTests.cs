using System;
using System.Collections;
using System.Linq;
using ChamberFirmware.Benchmarks.Tick;
using ChamberFirmware.Casting;
using ChamberFirmware.Settings;
using ChamberFirmware.Tests.Scenarios;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Tests.Unit.Benchmarks;

/// <summary>Objects are priced as the ESP32's interpreter allocates them: in blocks of 12 bytes.</summary>
[TestClass]
public sealed class HeapCountTests
{
    private sealed class TwoDoubles
    {
        public double First;
        public double Second;
    }

    private sealed class Nothing;

    private class Base
    {
        public long Number;
    }

    private sealed class Derived : Base
    {
        public bool Flag;
        public Phase Phase;
        public int[]? Numbers;
        public object? Other;
        public string Literal = "in the flash";
    }

    [TestMethod]
    public void An_object_takes_a_header_and_a_block_for_each_field_whatever_its_type()
    {
        Assert.AreEqual(36, HeapCount.Of(new TwoDoubles { First = 1.0, Second = 2.0 }).Bytes);
        Assert.AreEqual(12, HeapCount.Of(new Nothing()).Bytes);
    }

    [TestMethod]
    public void Fields_of_base_classes_count_and_a_literal_is_a_header()
    {
        var derived = new Derived { Number = 1, Flag = true, Phase = Phase.Ready };
        Assert.AreEqual((1 + 6) * 12 + 12, HeapCount.Of(derived).Bytes);
        derived.Numbers = new int[3];
        Assert.AreEqual((1 + 6) * 12 + 12 + 36, HeapCount.Of(derived).Bytes, "20 for the head, 4 for each");
        derived.Other = 2.5;
        Assert.AreEqual((1 + 6) * 12 + 12 + 36 + 24, HeapCount.Of(derived).Bytes, "a boxed double");
    }

    [TestMethod]
    [DataRow(typeof(byte), 1, 24)]
    [DataRow(typeof(bool), 4, 24)]
    [DataRow(typeof(byte), 5, 36)]
    [DataRow(typeof(char), 160, 348)]
    [DataRow(typeof(short), 13, 48)]
    [DataRow(typeof(float), 1060, 4260)]
    [DataRow(typeof(Phase), 1, 24)]
    [DataRow(typeof(long), 7, 84)]
    [DataRow(typeof(double), 12, 120)]
    [DataRow(typeof(double), 0, 24)]
    [DataRow(typeof(string), 4, 72)]
    public void An_array_takes_twenty_bytes_and_its_elements_in_whole_blocks(Type element, int length, int bytes)
    {
        Assert.AreEqual(bytes, HeapPrice.OfArray(element, length));
        Assert.AreEqual(bytes, HeapCount.Of(Array.CreateInstance(element, length)).Bytes);
    }

    [TestMethod]
    [DataRow(0, 24)]
    [DataRow(11, 24)]
    [DataRow(12, 36)]
    [DataRow(15, 36)]
    public void A_text_takes_a_header_its_characters_and_a_zero(int length, int bytes)
    {
        Assert.AreEqual(bytes, HeapPrice.OfText(length));
        string made = new string('x', length) + length; // no literal
        Assert.AreEqual(HeapPrice.OfText(made.Length), HeapCount.Of(made).Bytes);
    }

    [TestMethod]
    public void What_is_held_twice_counts_once_and_circles_end()
    {
        var shared = new double[12];
        Assert.AreEqual(48 + 2 * 120, HeapCount.Of((object)new object[] { new double[12], new double[12] }).Bytes);
        Assert.AreEqual(48 + 120, HeapCount.Of((object)new object[] { shared, shared }).Bytes);
        var circle = new object[1];
        circle[0] = circle;
        Assert.AreEqual(36, HeapCount.Of((object)circle).Bytes);
    }

    [TestMethod]
    public void A_list_takes_its_array_too_and_a_stranger_is_an_error()
    {
        var list = new ArrayList(4) { 1.0, 2.0 };
        Assert.AreEqual(36 + 72 + 2 * 24, HeapCount.Of(list).Bytes);
        Assert.Throws<InvalidOperationException>(() => HeapCount.Of(new Version(1, 0)));
    }

    [TestMethod]
    public void The_twins_parts_are_not_counted_and_the_firmwares_are()
    {
        var run = new TwinRun();
        HeapCount live = HeapCount.Of(run.Chamber);
        string[] twins = [.. typeof(TwinChamber).Assembly.GetTypes().Select(t => t.Name)];
        Assert.IsFalse(live.ByType.Keys.Any(twins.Contains));
        const int Revision = 1; // a property
        Assert.AreEqual((1 + typeof(ChamberSettings).GetFields().Length + Revision) * 12, live.ByType[nameof(ChamberSettings)]);
        Assert.AreEqual(live.Bytes, live.ByType.Values.Sum());
    }
}
