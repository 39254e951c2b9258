using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;

namespace OperaMais.Testing;

/// <summary>Checks properties over random values, always the same ones: a failure seen once is seen at every run.</summary>
public static class Properties
{
    private static readonly Replay FixedSeed = new(new Rnd(8_907, 2_023), FSharpOption<int>.None);

    /// <summary>How many times more values than usual are tried: one, unless OPERAMAIS_TEST_SCALE asks for a long run.</summary>
    public static int Scale { get; } =
        int.TryParse(Environment.GetEnvironmentVariable("OPERAMAIS_TEST_SCALE"), CultureInfo.InvariantCulture, out var scale) ? scale : 1;

    /// <summary>Asserts something of many random values.</summary>
    /// <param name="values">Where the values come from.</param>
    /// <param name="assertion">Throws when the property does not hold.</param>
    /// <param name="times">How many values are tried.</param>
    public static void Hold<T>(Gen<T> values, Action<T> assertion, int times = 300) => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(times * Scale).WithReplay(FixedSeed),
        Prop.ForAll(values.ToArbitrary(), assertion));
}
