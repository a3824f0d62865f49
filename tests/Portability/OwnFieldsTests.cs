using System;
using System.Collections.Generic;
using System.Linq;
using ChamberFirmware.Casting;
using ChamberFirmware.Drivers;
using ChamberFirmware.Operation;
using ChamberFirmware.Settings;
using ChamberFirmware.Tick;
using ChamberFirmware.Twin;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace ChamberFirmware.Tests.Portability;

/// <summary>
/// Plain data is public fields: on the device a property costs a call, and two methods in tables that are full. The compiler does not hold
/// who writes them; this does, in the byte code of firmware and twin.
/// </summary>
[TestClass]
public sealed class OwnFieldsTests
{
    // What others fill: a tick's readings and outputs, and settings.
    private static readonly string[] Everybodys =
        [nameof(Readings), nameof(AirReading), nameof(SwitchReading), nameof(Outputs), nameof(ChamberSettings)];

    [TestMethod]
    public void Only_a_class_itself_writes_its_fields()
    {
        string[] writes = [.. Writes(typeof(Chamber)), .. Writes(typeof(TwinChamber))];
        string[] theLoops = ["Chamber.Schedule by Loop"]; // it tells the chamber when ticks are due

        CollectionAssert.AreEqual(theLoops, writes.Distinct().ToArray());
    }

    /// <summary>So that a class which keeps its data in properties again is noticed before byte code is short.</summary>
    [TestMethod]
    public void Records_and_models_are_fields()
    {
        Assert.IsGreaterThan(20, typeof(RunRecord).GetFields().Length);
        Assert.IsGreaterThan(150, typeof(Chamber).Assembly.GetTypes().Sum(type => type.GetFields().Count(field => !field.IsStatic)));
    }

    private static IEnumerable<string> Writes(Type one)
    {
        using ModuleDefinition module = ModuleDefinition.ReadModule(one.Assembly.Location);
        foreach (TypeDefinition type in module.GetTypes())
        {
            IEnumerable<Instruction> all = type.Methods.Where(method => method.HasBody).SelectMany(method => method.Body.Instructions);
            foreach (Instruction write in all.Where(i => i.OpCode.Code is Code.Stfld or Code.Ldflda))
            {
                TypeReference owner = ((FieldReference)write.Operand).DeclaringType;
                bool isOurs = owner.Namespace.StartsWith("ChamberFirmware", StringComparison.Ordinal) && !Everybodys.Contains(owner.Name);
                if (isOurs && !type.FullName.StartsWith(owner.FullName, StringComparison.Ordinal))
                {
                    yield return $"{owner.Name}.{((FieldReference)write.Operand).Name} by {type.Name}";
                }
            }
        }
    }
}
