import { openWorkbench } from './tests/e2e/harness/hosts.ts';
const sizes=[[1280,800],[1920,1080]] as const;
for (const [w,h] of sizes) for (const theme of ['light','dark'] as const) {
  const wb = await openWorkbench('browser',{colorScheme:theme, viewport:{width:w,height:h}});
  const {page}=wb;
  page.on('console',m=>{ if(m.type()==='error') console.log(m.text()); });
  page.on('pageerror',e=>console.log('PAGEERROR',e.message));
  await page.getByRole('option',{name:/^Moscow accuses Beijing of spying/}).first().click();
  await page.getByRole('tab',{name:/^Suggestions/}).click();
  await page.getByRole('listbox',{name:'Suggestions'}).getByRole('option').first().waitFor({timeout:15000});
  await page.waitForTimeout(500);
  await page.getByRole('listbox',{name:'Suggestions'}).getByRole('option').nth(2).click();
  await page.waitForTimeout(700);
  await page.screenshot({path:`/tmp/sg/shots/s-${theme}-${w}.png`});
  if (w===1280 && theme==='light') console.log(await page.getByRole('listbox',{name:'Suggestions'}).getByRole('option').allInnerTexts());
  await wb.close();
}
