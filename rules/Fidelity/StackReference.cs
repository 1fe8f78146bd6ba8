using Microsoft.CodeAnalysis;
using StackLint.Analysis.Contexts;
using StackLint.Analysis.Findings;
using StackLint.Compose.Interpolation;
using StackLint.Compose.Model;
using StackLint.Compose.Values;

namespace StackLint.Rules.Fidelity;

/// <summary>A reference to a variable in a scalar that a stack loads, as the stack loader reads it.</summary>
/// <param name="Reference">The reference.</param>
/// <param name="Index">Its place among the references of the scalar.</param>
/// <param name="Scalar">The scalar.</param>
/// <param name="Holder">The scalar with the service it belongs to.</param>
internal sealed record StackReference(VariableReference Reference, int Index, ComposeScalar Scalar, WrittenValue Holder)
{
    /// <summary>The text of the scalar before interpolation.</summary>
    internal string Source => Scalar.Node.Value;

    /// <summary>The references of all scalars that a stack takes from its files; none where the project is no stack.</summary>
    internal static IEnumerable<StackReference> AllOf(ComposeProject project) => project.AsStack is not { } stack ? [] :
        from written in WrittenValue.MarkedOf(stack)
        let scalar = written.Value as ComposeScalar
        where scalar is { Interpolated.References.IsEmpty: false }
        from reference in scalar.Interpolated.References.Select((r, i) => new StackReference(r, i, scalar, written))
        select reference;

    /// <summary>Reports at a part of <see cref="Source"/>.</summary>
    internal void Report(ProjectAnalysisContext context, DiagnosticDescriptor rule, int start, int length, object[] arguments, FindingDetails details) =>
        Holder.Report(context, Diagnostic.Create(rule, Scalar.Node.GetPartLocation(start, length), arguments), details);
}
