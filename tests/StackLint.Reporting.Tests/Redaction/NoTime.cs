using System.Reflection;
using System.Text.RegularExpressions;
using StackLint.Analysis.Credentials;
using StackLint.Reporting.Redaction;

namespace StackLint.Reporting.Tests.Redaction;

/// <summary>Takes their time from the expressions that look for credentials, as long as it lives: no other test may run meanwhile.</summary>
[CollectionDefinition(nameof(NoTime), DisableParallelization = true)]
public sealed class NoTime : IDisposable
{
    private static readonly FieldInfo Limit = typeof(Regex).GetField("internalMatchTimeout", BindingFlags.Instance | BindingFlags.NonPublic)!;

    private readonly List<(Regex Expression, object? Limit)> _before;

    public NoTime()
    {
        _before = [.. ((Type[])[typeof(CredentialSpans), typeof(ReportRedaction)]).SelectMany(static t => t.Assembly.GetTypes())
            .SelectMany(static t => t.GetMethods(BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Where(static m => m.IsDefined(typeof(GeneratedRegexAttribute)) || (m.ReturnType == typeof(Regex) && m.GetParameters().Length == 0))
            .Select(static m => (Regex)m.Invoke(null, null)!)
            .Select(static r => (r, Limit.GetValue(r)))];
        _before.ForEach(static b => Limit.SetValue(b.Expression, TimeSpan.Zero));
    }

    public void Dispose() => _before.ForEach(static b => Limit.SetValue(b.Expression, b.Limit));
}
