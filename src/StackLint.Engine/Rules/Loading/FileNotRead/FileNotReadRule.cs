using Microsoft.CodeAnalysis;
using StackLint.Analysis;
using StackLint.Engine.Results;

namespace StackLint.Engine.Rules.Loading.FileNotRead;

/// <summary>SL0008: a file could not be read.</summary>
internal static class FileNotReadRule
{
    internal static readonly DiagnosticDescriptor Descriptor = RuleDescriptor.Create(
        "SL0008",
        name: "FileNotRead",
        title: "A file was left out",
        messageFormat: "{0} was not read: {1}",
        EngineCategories.Loading,
        DiagnosticSeverity.Error,
        new ProfileSeverities(RuleSeverity.Error, RuleSeverity.Error, RuleSeverity.Error),
        EngineCategories.PageRoot);

    internal static ReportedDiagnostic Report(string path, string problem) => EngineDiagnostic.At(path, Descriptor, path, problem);
}
