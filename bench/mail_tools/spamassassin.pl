# Reads the files named on standard input with SpamAssassin, warm and in one process, and prints one line for each:
# milliseconds, score, name. No network, no Bayes database, no whitelist written.
use strict;
use warnings;
use Mail::SpamAssassin;
use Time::HiRes qw(time);

my $home = $ARGV[0];
my $tool = Mail::SpamAssassin->new({
    local_tests_only => 1,
    dont_copy_prefs  => 1,
    userstate_dir    => $home,
    home_dir_for_helpers => $home,
    post_config_text => "use_bayes 0\nuse_auto_welcomelist 0\n",
});
# Compiles every rule and reads a sample, so that the first mail is not the one that pays for it.
$tool->compile_now(0, 1);
$| = 1;
print "ready\n";
while (my $name = <STDIN>) {
    chomp $name;
    open(my $file, '<:raw', $name) or die "$name: $!";
    my $raw = do { local $/; <$file> };
    close($file);
    my $begun = time;
    my $mail = $tool->parse($raw);
    my $status = $tool->check($mail);
    my $score = $status->get_score();
    $status->finish();
    $mail->finish();
    printf("%.4f\t%s\t%s\n", (time - $begun) * 1000, ($score >= 5 ? 1 : 0), $name);
}
