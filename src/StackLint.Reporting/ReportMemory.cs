using System.Runtime.CompilerServices;
using StackLint.Engine.Results;
using StackLint.Reporting.Sarif;
using StackLint.Reporting.Text;

namespace StackLint.Reporting;

/// <summary>What reports of one pass keep for those of the next one, where most findings are the same objects. A report is the same without it.</summary>
public sealed class ReportMemory
{
    internal ConditionalWeakTable<ReportedDiagnostic, KeptResult> Results { get; } = [];

    internal ConditionalWeakTable<ReportedDiagnostic, KeptHash> Hashes { get; } = [];

    internal ConditionalWeakTable<ReportedDiagnostic, KeptText> Texts { get; } = [];
}
