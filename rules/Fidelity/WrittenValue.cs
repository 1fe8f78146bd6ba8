using System.Runtime.CompilerServices;
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
    // Several rules ask for them.
    private static readonly ConditionalWeakTable<ComposeProject, WrittenValue[]> Known = [];

    /// <summary>
    /// Of the values that a stack takes from its files those that refer to variables or have a tag, outer ones first; those below
    /// <c>x-</c> keys only where they are used.
    /// </summary>
    internal static IReadOnlyList<WrittenValue> MarkedOf(ComposeProject stack) => Known.GetValue(stack, static s =>
    {
        var marked = new List<WrittenValue>();
        foreach (var document in s.WrittenDocuments)
        {
            AddTopLevel(marked, document, s);
        }

        return [.. marked];
    });

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

    private static void AddTopLevel(List<WrittenValue> marked, ComposeMapping document, ComposeProject stack)
    {
        foreach (var entry in document.Entries)
        {
            if (entry is { Name: "services", Value: ComposeMapping services })
            {
                foreach (var service in services.Entries)
                {
                    if (!IsExtension(service))
                    {
                        Add(marked, service.Value, stack.FindService(service.Name), service.Name);
                    }
                }
            }
            else if (!IsExtension(entry))
            {
                Add(marked, entry.Value, null, entry.Name);
            }
        }
    }

    // No file is nested so deeply that this would run out of stack: the parser has a limit.
    private static void Add(List<WrittenValue> marked, ComposeValue value, Service? service, string name)
    {
        if (value is ComposeScalar { Interpolated.References.IsEmpty: false } || value.Node.Properties is { Tag: not null })
        {
            marked.Add(new WrittenValue(value, service, name));
        }

        switch (value)
        {
            case ComposeMapping mapping:
                foreach (var entry in mapping.Entries)
                {
                    if (!IsExtension(entry))
                    {
                        Add(marked, entry.Value, service, entry.Name);
                    }
                }

                break;
            case ComposeSequence sequence:
                foreach (var item in sequence.Items)
                {
                    Add(marked, item, service, name);
                }

                break;
        }
    }

    private static bool IsExtension(ComposeEntry entry) => entry.Name.StartsWith("x-", StringComparison.Ordinal);
}
