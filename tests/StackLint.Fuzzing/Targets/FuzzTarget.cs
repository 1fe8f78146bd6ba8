using StackLint.Fuzzing.Invariants;

namespace StackLint.Fuzzing.Targets;

/// <summary>Something that takes bytes and must hold its invariants whatever they are.</summary>
/// <param name="Name">Its name on the command line and in folders.</param>
/// <param name="Kind">What it makes of the bytes; targets of one kind share their seeds.</param>
/// <param name="Take">Takes the bytes. Whatever it throws is a find.</param>
internal sealed record FuzzTarget(string Name, InputKind Kind, Action<byte[]> Take)
{
    /// <summary>Takes bytes; throws also what the product caught and should not have had to.</summary>
    internal void Run(byte[] bytes) => SwallowedExceptions.AssertNone(() => Take(bytes));

    /// <summary>Its share of the time.</summary>
    internal int Weight { get; init; } = 1;

    public override string ToString() => Name;
}
