using Microsoft.CodeAnalysis;
using StackLint.Analysis.Contexts;
using StackLint.Analysis.Findings;
using StackLint.Compose.Model;
using StackLint.Compose.Values;

namespace StackLint.Rules.Fidelity;

/// <summary>A value as it is written in a document that a stack loads.</summary>
/// <param name="Value">The value.</param>
/// <param name="Service">The service it stands in or is used by, null outside of services.</param>
/// <param name="Name">The key that holds it, of a list item the list's.</param>
internal sealed record WrittenValue(ComposeValue Value, Service? Service, string Name)
{
    /// <summary>The values that a stack takes from its files, outer ones first; those below <c>x-</c> keys only where they are used.</summary>
    internal static IEnumerable<WrittenValue> AllOf(ComposeProject stack) =>
        stack.WrittenDocuments.SelectMany(d => EntriesOf(d).SelectMany(e => OfTopLevel(e, stack)));

    /// <summary>Reports as a finding of the service, where there is one.</summary>
    internal void Report(ProjectAnalysisContext context, Diagnostic diagnostic, FindingDetails details)
    {
        if (Service is null)
        {
            context.ReportDiagnostic(diagnostic, details);
        }
        else
        {
            context.ReportDiagnostic(Service, diagnostic, details);
        }
    }

    private static IEnumerable<ComposeEntry> EntriesOf(ComposeMapping mapping) =>
        mapping.Entries.Where(static e => !e.Name.StartsWith("x-", StringComparison.Ordinal));

    private static IEnumerable<WrittenValue> OfTopLevel(ComposeEntry entry, ComposeProject stack) =>
        entry is { Name: "services", Value: ComposeMapping services }
            ? EntriesOf(services).SelectMany(s => Below(s.Value, stack.FindService(s.Name), s.Name))
            : Below(entry.Value, null, entry.Name);

    private static IEnumerable<WrittenValue> Below(ComposeValue root, Service? service, string name)
    {
        var pending = new Stack<WrittenValue>([new WrittenValue(root, service, name)]);
        while (pending.TryPop(out var next))
        {
            yield return next;
            switch (next.Value)
            {
                case ComposeMapping mapping:
                    foreach (var entry in EntriesOf(mapping).Reverse())
                    {
                        pending.Push(new WrittenValue(entry.Value, service, entry.Name));
                    }

                    break;
                case ComposeSequence sequence:
                    foreach (var item in sequence.Items.Reverse())
                    {
                        pending.Push(next with { Value = item });
                    }

                    break;
            }
        }
    }
}
