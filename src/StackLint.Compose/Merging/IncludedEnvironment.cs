using StackLint.Compose.Environments;
using StackLint.Compose.Loading;
using StackLint.Compose.StackTypes;
using StackLint.Compose.Values;

namespace StackLint.Compose.Merging;

/// <summary>
/// The environment of services in included files, where a name without value takes the variable of the include, its env files
/// counted: in a list (compose-go <c>loader/environment.go</c>) and in what is merged, which is a list by then. A map that is
/// left as written waits for the variables of the project, as all do in files that are not included.
/// </summary>
internal static class IncludedEnvironment
{
    private const string Key = "environment";

    /// <summary>Merges by name, then fills in.</summary>
    internal static ComposeValue ByName(MergeStep step) =>
        PairRules.ByName(step) is var merged && merged is ComposeMapping mapping && VariablesOf(step.Merger.Context) is { } variables
            ? Derived.Map(mapping, mapping.Entries.Select(e => e with { Value = Fill(e, variables) }))
            : merged;

    /// <summary>The project with the lists of its services filled in.</summary>
    internal static ComposeMapping Resolve(ComposeMapping project, LoadContext context) =>
        VariablesOf(context) is { } variables && project.Find("services") is { Value: ComposeMapping services } entry
            ? Derived.Map(project, project.Entries.Replace(entry, entry with
            {
                Value = Derived.Map(services, services.Entries.Select(s => s.Value is ComposeMapping service ? s with { Value = Resolve(service, variables) } : s)),
            }))
            : project;

    private static VariableSource? VariablesOf(LoadContext context) => context.Outer is null ? null : context.Variables;

    private static ComposeMapping Resolve(ComposeMapping service, VariableSource variables) =>
        service.Find(Key) is { Value: ComposeSequence list } entry
            ? Derived.Map(service, service.Entries.Replace(entry, entry with { Value = Derived.List(list, list.Items.Select(i => Fill(i, variables))) }))
            : service;

    private static ComposeValue Fill(ComposeEntry entry, VariableSource variables) =>
        entry.Value is ComposeScalar { IsNull: true } scalar && !Derived.HasHole(entry.Name) && variables.GetValue(entry.Name) is { } value
            ? Derived.Scalar(scalar, ComposeScalarKind.String, value)
            : entry.Value;

    private static ComposeValue Fill(ComposeValue item, VariableSource variables) =>
        item is ComposeScalar { Kind: ComposeScalarKind.String, IsUnknown: false } scalar && variables.GetValue(scalar.Text) is { } value
            ? Derived.Scalar(scalar, ComposeScalarKind.String, $"{scalar.Text}={value}")
            : item;
}
