using StackLint.Testing;
using Verify = StackLint.Testing.RuleVerifier<StackLint.Rules.Security.SandboxWeakenedAnalyzer>;

namespace StackLint.Rules.Tests.Security;

public sealed class SandboxWeakenedTests
{
    [Theory]
    [InlineData("seccomp:unconfined", "the filter of system calls (seccomp)")]
    [InlineData("seccomp=unconfined", "the filter of system calls (seccomp)")]
    [InlineData("apparmor:unconfined", "the AppArmor profile")]
    [InlineData("apparmor=unconfined", "the AppArmor profile")]
    [InlineData("label:disable", "the separation by SELinux")]
    [InlineData("label=disable", "the separation by SELinux")]
    [InlineData("systempaths=unconfined", "the masking of /proc and /sys")]
    [InlineData("seccomp:${PROFILE:-unconfined}", "the filter of system calls (seccomp)")]
    public void Option_is_reported(string option, string protection) => Verify.Diagnostic(
        $$$"""
        services:
          a:
            image: acme/a:1
            security_opt:
              - no-new-privileges:true
              - {|SL5005:{{{option}}}|}
        """,
        $"'a' turns off {protection}",
        VerifierSettings.Compose);

    [Theory]
    [InlineData("seccomp:./profile.json")]
    [InlineData("seccomp=unconfined.json")]
    [InlineData("seccomp:builtin")]
    [InlineData("apparmor:my-profile")]
    [InlineData("label:type:container_t")]
    [InlineData("label:user:unconfined")]
    [InlineData("no-new-privileges:true")]
    [InlineData("no-new-privileges=false")]
    [InlineData("seccomp=${PROFILE}")]
    [InlineData("${OPTION}")]
    [InlineData("seccomp=Unconfined")]
    public void Custom_and_unknown_profiles_are_silent(string option) => Verify.NoDiagnostics(
        $$$"""
        services:
          a:
            image: acme/a:1
            security_opt:
              - {{{option}}}
        """,
        VerifierSettings.Compose);

    [Theory]
    [InlineData("/tmp:exec", "noexec", "/tmp")]
    [InlineData("/cache:size=64m,exec,mode=1777", "noexec", "/cache")]
    [InlineData("/run/app:exec,suid,dev", "noexec, nosuid and nodev", "/run/app")]
    [InlineData("/run:exec,suid,dev", "nosuid and nodev", "/run")]
    [InlineData("/tmp:noexec,exec", "noexec", "/tmp")]
    public void Tmpfs_is_reported(string item, string protection, string path) => Verify.Diagnostic(
        $$$"""
        services:
          a:
            image: acme/a:1
            tmpfs:
              - /var/cache
              - {|SL5005:{{{item}}}|}
        """,
        $"'a' turns off {protection} of the tmpfs at {path}",
        VerifierSettings.Compose);

    [Theory]
    [InlineData("/tmp")]
    [InlineData("/tmp:noexec,nosuid,nodev")]
    [InlineData("/tmp:exec,noexec")]
    [InlineData("/exec:size=1m")]
    [InlineData("/run:exec")]
    [InlineData("/run/:size=16M,mode=1750,exec")]
    [InlineData("/var/run:exec")]
    [InlineData("/tmp:size=${SIZE},exec")]
    [InlineData("${TMP}")]
    public void Other_tmpfs_are_silent(string item) => Verify.NoDiagnostics(
        $$$"""
        services:
          a:
            image: acme/a:1
            tmpfs: {{{item}}}
        """,
        VerifierSettings.Compose);

    [Fact]
    public void Stack_ignores_both_keys() => Verify.NoDiagnostics(
        "services: {a: {image: acme/a:1, security_opt: ['seccomp:unconfined'], tmpfs: '/tmp:exec'}}");

    [Fact]
    public void File_for_both_targets_is_reported() => Verify.Diagnostics(
        "services: {a: {image: acme/a:1, security_opt: [{|SL5005:'seccomp:unconfined'|}]}}", Settings.Both);

    [Fact]
    public void Fix_removes_the_words_from_a_tmpfs() => Verify.CodeFix(
        """
        services:
          a:
            image: acme/a:1
            tmpfs:
              - {|SL5005:"/cache:size=64m,exec,mode=1777"|} # the pid file
              - {|SL5005:/run:dev,exec|}
              - {|SL5005:/tmp:exec,suid|}
          b:
            image: acme/b:1
            tmpfs: {|SL5005:/tmp:rw,dev|}
        """,
        """
        services:
          a:
            image: acme/a:1
            tmpfs:
              - "/cache:size=64m,mode=1777" # the pid file
              - /run:exec
              - /tmp
          b:
            image: acme/b:1
            tmpfs: /tmp:rw
        """,
        VerifierSettings.Compose);

    [Fact]
    public void Text_of_a_variable_is_left_to_the_author()
    {
        const string Text = "services: {a: {image: acme/a:1, tmpfs: {|SL5005:'/tmp:${MODE:-exec}'|}}}";
        Assert.Null(Assert.Single(Verify.Diagnostics(Text, VerifierSettings.Compose)).Details.Fix);
    }

    [Fact]
    public void Shared_list_is_one_finding_with_one_fix()
    {
        const string Text =
            """
            x-tmpfs: &tmpfs ["/tmp:exec"]
            services:
              a: {image: acme/a:1, tmpfs: *tmpfs}
              b: {image: acme/b:1, tmpfs: *tmpfs}
            """;
        Verify.CodeFix(
            Text.Replace("\"/tmp:exec\"", "{|SL5005:\"/tmp:exec\"|}", StringComparison.Ordinal),
            Text.Replace(":exec", "", StringComparison.Ordinal),
            VerifierSettings.Compose);
    }
}
